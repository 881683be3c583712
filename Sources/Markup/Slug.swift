/// `text` as a part of an address: lower case, letters and digits of any script kept, everything else one
/// hyphen. Empty if nothing is left.
package func slug(_ text: some StringProtocol) -> String {
    var result = ""
    var pendingHyphen = false
    for scalar in text.unicodeScalars {
        let properties = scalar.properties
        let isMark = properties.generalCategory == .nonspacingMark
        if properties.isAlphabetic || properties.numericType != nil || isMark {
            if pendingHyphen, !result.isEmpty { result += "-" }
            pendingHyphen = false
            result += properties.lowercaseMapping
        } else {
            pendingHyphen = true
        }
    }
    return result
}
