package import Diagnostics

/// A question in SQL that makes a dataset, with the values of its parameters.
package struct Query: Sendable, Hashable {
    /// The dataset that the answer is.
    package var dataset: String
    package var text: QueryText
    /// The value of each placeholder of `text.placeholders`.
    ///
    /// Placeholders with one name have one parameter; each `{{ … }}` has its own.
    package var numbers: [Int]
    /// In the order in which they are first used. The first has the number 1.
    package var parameters: [QueryParameter]

    package init(
        dataset: String, text: QueryText, numbers: [Int] = [], parameters: [QueryParameter] = []
    ) {
        self.dataset = dataset
        self.text = text
        self.numbers = numbers
        self.parameters = parameters
    }

    /// The statement with what the engine writes for each parameter, by its number from 1: `?1` or `$1`. What is not a
    /// placeholder keeps its place in the file.
    package func statement(_ placeholder: (Int) -> String) -> SourceText {
        var statement = SourceText(path: text.source.path)
        var start = 0
        func copy(to end: Int) {
            guard start < end else { return }
            let part = text.source.slice(start..<end)
            // Byte for byte, as the text of a block in a list is no one part of its file.
            for line in part.lines {
                statement.append(part.bytes[line], fileOffset: part.fileOffset(line.lowerBound))
            }
        }
        for (place, number) in zip(text.placeholders, numbers) {
            copy(to: place.range.lowerBound)
            statement.append(
                Array(placeholder(number).utf8),
                fileOffset: text.source.fileOffset(place.range.lowerBound))
            start = place.range.upperBound
        }
        copy(to: text.source.bytes.count)
        return statement
    }
}

/// A value that is bound to a query, never written into its text.
package struct QueryParameter: Sendable, Hashable {
    /// The name without its colon; nil for a `{{ … }}`.
    package var name: String?
    package var value: QueryValue
    /// Where the query uses it first.
    package var span: SourceSpan

    package init(name: String? = nil, value: QueryValue, span: SourceSpan) {
        self.name = name
        self.value = value
        self.span = span
    }
}

/// The values that parameters can have. Dates are ISO 8601 text, as they are in SQLite.
package enum QueryValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    /// `2018-02-15`.
    case date(String)
}

extension SourceText {
    /// The text's lines with their line ends.
    fileprivate var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(start..<index + 1)
            start = index + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        return lines
    }
}
