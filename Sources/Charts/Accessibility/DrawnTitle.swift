import Expressions

extension PreparedChannel {
    /// The title that the chart writes on the axis, the legend or the field.
    var writtenTitle: String? {
        joined(definition.axis.value?.title) ?? joined(definition.legend.value?.title)
            ?? (isTitleExplicit ? joined(title) : nil)
    }

    private func joined(_ title: Setting<[String]>?) -> String? {
        guard case .explicit(let lines)? = title else { return nil }
        let text = lines.count == 1 ? lines[0] : lines.joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    /// The d3 specifier by which the chart writes the numbers, if that writes them whole: `s` and `e` cut digits
    /// off, and their letters mean different numbers in different languages.
    var numberSpecifier: String? {
        definition.format?.wholeNumberSpecifier ?? field?.format?.wholeNumberSpecifier
            ?? definition.axis.value?.format?.wholeNumberSpecifier
            ?? definition.legend.value?.format?.wholeNumberSpecifier
    }
}

extension FormatDefinition {
    fileprivate var wholeNumberSpecifier: String? {
        guard type != "time", let specifier, let kind = specifier.utf8.last else { return nil }
        switch kind {
        case UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "r"),
            UInt8(ascii: "b"), UInt8(ascii: "o"), UInt8(ascii: "x"), UInt8(ascii: "X"),
            UInt8(ascii: "c"):
            return nil
        default: return specifier
        }
    }
}

/// The title of a channel that the chart gives none: the schema's, else the field's name; with the aggregate.
func derivedTitle(_ prepared: PreparedChannel, _ key: String, _ naming: DrawnNaming) -> String {
    let words = naming.words
    guard let name = prepared.field?.field?.name, !name.isEmpty else {
        return prepared.aggregate?.isCount == true ? words.count : key
    }
    let title = naming.title(of: name) ?? name
    switch prepared.aggregate {
    case .operation(.count): return words.count
    case .operation(let operation):
        guard let word = words.aggregates[operation] else {
            return operation.rawValue + ": " + title
        }
        return fill(word, ["title": lowercasedStart(title)])
    case .argmin, .argmax, nil: return title
    }
}

/// The title as it stands inside a sentence: without a capital, unless it has others, as names and
/// abbreviations do.
func lowercasedStart(_ title: String) -> String {
    if title.utf8.allSatisfy({ $0 < 0x80 }) { return lowercasedASCIIStart(title) }
    let start = title.prefix(2)
    guard let first = start.first, first.isUppercase, start.dropFirst().first?.isLowercase == true
    else { return title }
    guard !title.dropFirst().contains(where: \.isUppercase) else { return title }
    return first.lowercased() + title.dropFirst()
}

private func lowercasedASCIIStart(_ title: String) -> String {
    func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    let bytes = title.utf8
    guard let first = bytes.first, isCapital(first), let second = bytes.dropFirst().first,
        (0x61...0x7A).contains(second), !bytes.dropFirst().contains(where: isCapital)
    else { return title }
    return title.lowercased()
}

/// A sentence as it stands inside of another one.
func insideSentence(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
}
