import Formats

extension StoryWriter {
    /// The largest and smallest category, and the sum where the marks are parts of a whole.
    func categorySentences(_ points: [StoryPoint]) -> [String] {
        let known = points.filter { $0.value != nil }
        if story.isStacked, story.series != nil, !story.isNormalized, haveOneSign(known) {
            let whole = totals(points)
            return ends(
                whole.points, (words.largestTotal, words.smallestTotal),
                sum: whole.areComplete ? sum(of: whole.points) : nil) + gapSentences(points)
        }
        let gaps = gaps(points)
        guard story.series == nil, !gaps.isEmpty else {
            let total = story.series == nil ? sum(of: known) : nil
            return ends(known, (words.largest, words.smallest), sum: total)
                + gapSentences(points)
        }
        return ends(known, (words.largestKnown, words.smallestKnown), sum: nil)
            + [
                fill(
                    words.categoryGaps,
                    [
                        "count": "\(gaps.count)", "all": "\(known.count + gaps.count)",
                        "list": shortList(gaps),
                    ])
            ]
    }

    /// Whether some parts are not zero, and all of those on one side of it: others do not add up to anything.
    private func haveOneSign(_ points: [StoryPoint]) -> Bool {
        let isPositive = points.contains { $0.value ?? 0 > 0 }
        let isNegative = points.contains { $0.value ?? 0 < 0 }
        return isPositive != isNegative
    }

    private func ends(
        _ points: [StoryPoint], _ templates: (largest: String, smallest: String), sum: Double?
    ) -> [String] {
        let values = points.compactMap(\.value)
        guard let high = values.max(), let low = values.min() else { return [] }
        let count = "\(points.count)"
        if points.count == 1, let only = points.first {
            return [fill(words.largest, ["name": name(only), "value": number(high)])]
        }
        var sentences: [String]
        if high == low {
            sentences = [fill(words.allEqual, ["value": number(high)])]
        } else {
            let top = share(high, of: low >= 0 ? sum : nil)
            sentences = [
                fill(
                    templates.largest,
                    ["name": names(points, high), "value": top, "count": count]),
                fill(templates.smallest, ["name": names(points, low), "value": number(low)]),
            ]
        }
        if let sum { sentences.append(fill(words.sum, ["value": number(sum)])) }
        return sentences
    }

    private func share(_ value: Double, of sum: Double?) -> String {
        guard let sum, sum > 0 else { return number(value) }
        let share = percentText(value / sum * 100, digits: 1, locale: locale)
        return fill(words.share, ["value": number(value), "share": share])
    }

    private func name(_ point: StoryPoint) -> String {
        series(of: point).map { place(point) + " (" + $0 + ")" } ?? place(point)
    }

    /// The categories that have a value; more than three by their number.
    private func names(_ points: [StoryPoint], _ value: Double) -> String {
        let names = points.filter { $0.value == value }.map { name($0) }
        return names.count <= 3 ? list(names) : fill(words.categories, ["count": "\(names.count)"])
    }

    /// The sum of the marks if they are parts of a whole: sectors, stacks, or numbers that the chart itself counted
    /// or added up; whole numbers, one for each category, none of which is the total itself. Nil for percentages,
    /// averages and the like, and along time: positions of several dates do not add up.
    private func sum(of points: [StoryPoint]) -> Double? {
        guard let measure = story.measure, points.count > 1, !story.isTemporal else { return nil }
        switch measure.aggregate {
        case nil: guard story.kind == .pie || story.isStackOfSeries else { return nil }
        case .operation(.count), .operation(.sum): break
        default: return nil
        }
        if case .number(let specifier?) = measure.column.format, specifier.isPercentSpecifier {
            return nil
        }
        let values = points.compactMap(\.value)
        let sum = values.reduce(0, +)
        let holdsTotal =
            measure.aggregate == nil && values.contains { $0 * 2 == sum && $0 != 0 }
        guard values.allSatisfy({ $0 == $0.rounded() && $0.magnitude < 1e15 }), !holdsTotal
        else { return nil }
        let places = points.map { place($0).lowercased() }
        guard Set(places).count == places.count, !places.allSatisfy({ isYear($0) }),
            !places.contains(where: { $0.hasPrefix("total") || $0.hasPrefix("jumlah") }),
            !isRatio(measure.column.title)
        else { return nil }
        return sum
    }
}

extension Story {
    fileprivate var isStackOfSeries: Bool { isStacked && series != nil }
}

private func isYear(_ text: String) -> Bool {
    Int(text).map { (1000...2999).contains($0) } ?? false
}

/// Whether a title names what cannot be added up.
private func isRatio(_ title: String) -> Bool {
    let title = title.lowercased()
    return [
        "%", "persen", "percent", "rata-rata", "average", "mean", "median", "rasio", "ratio",
        "indeks", "index", "tingkat", "rate",
    ].contains { title.hasBytes(of: $0) }
}
