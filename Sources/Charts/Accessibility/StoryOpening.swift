import Expressions
import Tables

extension StoryWriter {
    /// What kind of chart shows what: `Diagram garis: Peserta terdaftar per tahun, 2014–2025.`
    var opening: String {
        let kind = words.kinds[story.kind] ?? ""
        let what = [subject, extent].filter { !$0.isEmpty }.joined(separator: ", ")
        return fill(words.opening, ["kind": kind, "what": what])
    }

    /// The measure and what it is laid out along.
    var subject: String {
        if story.kind == .scatter, let measure = story.measure, let other = story.other {
            return fill(
                words.against,
                ["measure": measure.column.title, "field": lowercasedStart(other.column.title)])
        }
        let fields = [story.dimension, story.other, story.series].compactMap { $0 }
        var text = story.measure?.column.title ?? ""
        var named: [String] = []
        var template = words.byField
        for field in fields {
            if let period = field.period, !field.isTitled, field.key == story.dimension?.key,
                !text.isEmpty, let word = words.periods[period]
            {
                text = fill(words.byPeriod, ["measure": text, "period": word])
                template = words.alsoByField
            } else if field.key != story.measure?.key {
                named.append(field.column.title)
            }
        }
        if text.isEmpty, let first = named.first {
            text = first
            named.removeFirst()
        }
        guard !named.isEmpty else { return text }
        return fill(
            template,
            ["measure": text, "field": list(named.map { lowercasedStart($0) })])
    }

    /// The range of the dimension: periods, numbers, or how many categories.
    private var extent: String {
        guard let dimension = story.dimension, story.kind != .heatmap else {
            return story.measure == nil || story.kind == .scatter
                ? fill(words.marks, ["count": "\(story.rowCount)"]) : ""
        }
        guard let first = points.first, let last = points.last else { return "" }
        if let ends = dimension.binEnds {
            let starts = dimension.cells.coercedNumbers.filter(\.isFinite)
            let low = number(starts.min() ?? 0, of: dimension)
            return range(
                from: low, to: number(ends.filter(\.isFinite).max() ?? 0, of: dimension),
                isYears: false)
        }
        if dimension.period != nil || dimension.isNumeric {
            return range(
                from: place(first), to: place(last), isYears: dimension.period == .year)
        }
        let places = countPlaces(of: dimension)
        if places == 1 { return words.category }
        let count = fill(words.categories, ["count": "\(places)"])
        // Sorted by length, the first and last bar are the longest and the shortest, which is said later.
        if dimension.isSortedByTime {
            return fill(words.fromTo, ["low": place(first), "high": place(last)])
        }
        if dimension.isSortedByValue || story.kind == .tileMap { return count }
        return count + ", "
            + fill(words.fromTo, ["low": place(first), "high": place(last)])
    }

    /// How many categories there are by what they are called: cells that are equal are called the same.
    private func countPlaces(of dimension: DrawnPart) -> Int {
        let codes = dimension.cells.distinctCodes
        // Different texts are called differently.
        let areTexts = dimension.column.format == .text && dimension.cells.isText
        var known = [Bool](repeating: false, count: codes.count)
        var count = 0
        var places: Set<String> = []
        for point in points {
            guard codes.codes.indices.contains(point.row) else { continue }
            let code = codes.codes[point.row]
            guard !known[code] else { continue }
            known[code] = true
            if areTexts || places.insert(place(point)).inserted { count += 1 }
        }
        return count
    }

    private func number(_ value: Double, of part: DrawnPart) -> String {
        var specifier: String?
        if case .number(let written) = part.column.format { specifier = written }
        return proseNumber(value, specifier: specifier, locale: locale)
    }

    private func range(from low: String, to high: String, isYears: Bool) -> String {
        if low == high { return low }
        return isYears ? low + "\u{2013}" + high : fill(words.range, ["low": low, "high": high])
    }
}

extension Column {
    /// Whether the cells are texts, each distinct one once among the labels.
    fileprivate var isText: Bool { if case .category = cells { true } else { false } }
}
