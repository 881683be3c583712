import Expressions
import Formats
import Tables

/// A row of a story: where it lies, to which series it belongs, how much it is.
struct StoryPoint {
    var rank: Double
    /// The row of the story whose period or category this is.
    var row: Int
    /// The place of its series among the writer's `seriesNames`; nil without series.
    var series: Int?
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
    /// What the series are called, each once, in order of first appearance; empty without series.
    let seriesNames: [String]
    /// The first row of each series.
    let seriesRows: [Int]

    init(story: Story, words: Boxed<DescriptionWords>, locale: FormatLocale) {
        self.story = story
        self.words = words
        self.locale = locale
        let series = story.series?.names(locale: locale)
        seriesNames = series?.names ?? []
        seriesRows = series?.rows.firstRows ?? []
        points = story.points(series?.rows.codes)
    }

    /// What the point's series is called; nil without series.
    func series(of point: StoryPoint) -> String? { point.series.map { seriesNames[$0] } }

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
    /// - Parameter series: the series of each row; nil without series.
    fileprivate func points(_ series: [Int]?) -> [StoryPoint] {
        let cells = dimension?.cells
        let ranks = ranks
        let values = measure?.cells.numericCells
        var points: [StoryPoint] = []
        points.reserveCapacity(rowCount)
        for row in 0..<rowCount where cells?.isMissing(at: row) != true {
            let value = values.flatMap { $0[row].isFinite ? $0[row] : nil }
            points.append(
                StoryPoint(rank: ranks[row], row: row, series: series?[row], value: value))
        }
        return stablySorted(points) { $0.rank < $1.rank }
    }

    /// Where each row stands along the dimension: periods by time, whatever the direction of the axis.
    private var ranks: [Double] {
        guard let dimension, case let ranks = dimension.ranks, ranks.count >= rowCount else {
            return (0..<rowCount).map(Double.init)
        }
        let isReversed = dimension.isSortedByTime && dimension.isDescending
        let places = isReversed ? ranks.map { -$0 } : ranks
        guard dimension.period != nil else { return places }
        let drawn = dimension.drawn
        return places.indices.map { row in
            let time = drawn.double(at: row)
            return time.isFinite ? time : places[row]
        }
    }
}

extension DrawnPart {
    /// What sentences call the cells, each name once in order of first appearance, and the place of each row's name.
    func names(locale: FormatLocale) -> (names: [String], rows: KeyCodes) {
        // Equal cells are called the same, and so may others be; bins have an end besides.
        let cells =
            self.binEnds == nil
            ? self.cells.distinctCodes
            : KeyCodes(codes: Array(0..<self.cells.count), count: self.cells.count)
        let texts = cells.firstRows.map { text(at: $0, locale: locale) }
        let names = KeyCodes(hashing: texts)
        if names.count == texts.count { return (texts, cells) }
        let rows = KeyCodes(codes: cells.codes.map { names.codes[$0] }, count: names.count)
        return (names.firstRows.map { texts[$0] }, rows)
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
