import Expressions

extension PreparedChannel {
    /// The title that the chart writes on the axis, the legend or the field.
    var writtenTitle: String? {
        let guides = [definition.axis.value?.title, definition.legend.value?.title]
        for case .explicit(let lines)? in guides {
            if let title = joined(lines) { return title }
        }
        if isTitleExplicit, case .explicit(let lines) = title { return joined(lines) }
        return nil
    }

    private func joined(_ lines: [String]) -> String? {
        let text = lines.joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    /// The d3 specifier by which the chart writes the numbers, if that writes them whole: `s` and `e` cut digits
    /// off, and their letters mean different numbers in different languages.
    var numberSpecifier: String? {
        let formats = [
            definition.format, field?.format, definition.axis.value?.format,
            definition.legend.value?.format,
        ]
        for format in formats.compactMap({ $0 }) where format.type != "time" {
            guard let specifier = format.specifier, let kind = specifier.utf8.last else { continue }
            switch kind {
            case UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "r"),
                UInt8(ascii: "b"), UInt8(ascii: "o"), UInt8(ascii: "x"), UInt8(ascii: "X"),
                UInt8(ascii: "c"):
                continue
            default: return specifier
            }
        }
        return nil
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
    let start = title.prefix(2)
    guard let first = start.first, first.isUppercase, start.dropFirst().first?.isLowercase == true
    else { return title }
    guard !title.dropFirst().contains(where: \.isUppercase) else { return title }
    return first.lowercased() + title.dropFirst()
}

/// A sentence as it stands inside of another one.
func insideSentence(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst()
}
