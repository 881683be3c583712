/// The texts that the cells of a workbook share.
///
/// Specification: ECMA-376 part 1, 18.4
final class SharedStrings: XMLReader {
    private(set) var texts: [[UInt8]] = []
    private var current: [UInt8] = []
    private var isText = false
    /// Within a reading aid of Japanese, which is no part of the text.
    private var isPhonetic = false

    func began(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "si": current = []
        case "t": isText = !isPhonetic
        case "rPh": isPhonetic = true
        default: break
        }
    }

    func ended(_ element: String) {
        switch element {
        case "si": texts.append(current)
        case "t": isText = false
        case "rPh": isPhonetic = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isText { current.append(contentsOf: bytes) }
    }
}
