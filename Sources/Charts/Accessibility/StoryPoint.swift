import Expressions
import Formats
import Tables

/// A row of a story: where it lies, to which series it belongs, how much it is.
struct StoryPoint {
    var rank: Double
    /// The row of the story whose period or category this is.
    var row: Int
    var series: String?
    /// Nil where the drawing has a gap.
    var value: Double?
}

/// How a story's numbers and places are written.
struct StoryWriter {
    let story: Story
    let words: Boxed<DescriptionWords>
    let locale: FormatLocale
    /// The rows from the start of the dimension to its end; those without a place are left out.
    let points: [StoryPoint]
    /// The series of each row of the story; empty without series.
    let seriesNames: [String]

    init(story: Story, words: Boxed<DescriptionWords>, locale: FormatLocale) {
        self.story = story
        self.words = words
        self.locale = locale
        seriesNames = story.series?.texts(locale: locale) ?? []
        points = story.points(seriesNames)
    }

    /// The point's period or category as a sentence has it, with its place on the other axis of a heatmap.
    func place(_ point: StoryPoint) -> String {
        let first = story.dimension?.text(at: point.row, locale: locale)
        let second =
            story.kind == .heatmap ? story.other?.text(at: point.row, locale: locale) : nil
        guard let first, let second else { return first ?? second ?? "" }
        return first + ", " + second
    }

    /// `pada 2014`, `in 2014`.
    func at(_ place: String) -> String {
        let template = story.dimension?.spokenPeriod.flatMap { words.inPeriod[$0] } ?? words.inOther
        return fill(template, ["place": place])
    }

    func number(_ value: Double) -> String {
        proseNumber(value, specifier: specifier, locale: locale)
    }

    /// How much a value changed: percentages by percentage points.
    func change(_ difference: Double) -> String {
        let size = difference.magnitude
        guard let specifier, specifier.isPercentSpecifier else { return number(cleaned(size)) }
        let text = proseNumber(cleaned(size * 100), specifier: nil, locale: locale)
        return fill(words.percentPoints, ["change": text])
    }

    private var specifier: String? {
        if case .number(let specifier)? = story.measure?.column.format { specifier } else { nil }
    }

    /// Without the noise in the last binary digits that a difference has.
    private func cleaned(_ value: Double) -> Double {
        guard value < 1e9, value > 1e-6 else { return value }
        return (value * 1e6).rounded() / 1e6
    }

    /// `A`, `A dan B`, `A, B dan C`.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " " + words.and + " " + last
    }

    /// At most six of the items, and how many there are besides.
    func shortList(_ items: [String], separator: String = ", ") -> String {
        var shown = Array(items.prefix(6))
        if items.count > shown.count {
            shown.append(fill(words.othersLeft, ["count": "\(items.count - shown.count)"]))
        }
        return shown.joined(separator: separator)
    }
}

extension Story {
    fileprivate func points(_ seriesNames: [String]) -> [StoryPoint] {
        let points = (0..<rowCount).compactMap { row -> StoryPoint? in
            if let dimension, dimension.isMissing(at: row) { return nil }
            let value = measure?.cells.numericCell(at: row)
            return StoryPoint(
                rank: rank(at: row), row: row, series: series == nil ? nil : seriesNames[row],
                value: value.flatMap { $0.isFinite ? $0 : nil })
        }
        return stablySorted(points) { $0.rank < $1.rank }
    }

    /// Where the row stands along the dimension: periods by time, whatever the direction of the axis.
    fileprivate func rank(at row: Int) -> Double {
        guard let dimension, dimension.ranks.indices.contains(row) else { return Double(row) }
        if dimension.period != nil {
            let time = dimension.drawn.double(at: row)
            if time.isFinite { return time }
        }
        return dimension.isSortedByTime && dimension.isDescending
            ? -dimension.ranks[row] : dimension.ranks[row]
    }
}

extension DrawnPart {
    /// The cell of each row as a sentence has it; equal ones are written once.
    func texts(locale: FormatLocale) -> [String] {
        guard self.binEnds == nil else {
            return (0..<self.cells.count).map { text(at: $0, locale: locale) }
        }
        let codes = self.cells.distinctCodes
        let texts = codes.firstRows.map { text(at: $0, locale: locale) }
        return codes.codes.map { texts[$0] }
    }

    /// The cell as a sentence has it.
    func text(at row: Int, locale: FormatLocale) -> String {
        if case .number(let specifier) = self.column.format {
            let number = self.cells.numericCell(at: row)
            let text = proseNumber(number, specifier: specifier, locale: locale)
            guard let ends = self.binEnds, ends.indices.contains(row) else { return text }
            let end = proseNumber(ends[row], specifier: specifier, locale: locale)
            return text + "\u{2013}" + end
        }
        return self.column.text(self.cells, at: row, locale: locale)
    }
}
