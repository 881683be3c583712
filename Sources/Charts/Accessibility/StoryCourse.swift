import Tables

extension StoryWriter {
    /// How one series runs: its ends and change, extremes, and the few steps against its direction.
    func courseSentences(_ points: [StoryPoint]) -> [String] {
        let known = points.filter { $0.value != nil }
        guard let first = known.first, let last = known.last, let start = first.value,
            let end = last.value
        else { return [] }
        let values: KeyValuePairs = [
            "first": number(start), "last": number(end), "atFirst": at(place(first)),
            "atLast": at(place(last)), "change": change(end - start),
        ]
        if known.count == 1 { return [fill(words.single, values)] }
        let template = end > start ? words.up : end < start ? words.down : words.sameEnds
        let extremes = extremeSentences(known)
        if known.allSatisfy({ $0.value == start }) { return [fill(words.constant, values)] }
        return [fill(template, values)] + extremes + exceptions(points, rises: end - start)
    }

    /// The highest and the lowest value, and where they are.
    func extremeSentences(_ points: [StoryPoint]) -> [String] {
        let known = points.filter { $0.value != nil }
        guard let high = known.compactMap(\.value).max(), let low = known.compactMap(\.value).min(),
            high > low
        else { return [] }
        let highs = known.filter { $0.value == high }
        let lows = known.filter { $0.value == low }
        if story.isSingleCourse, known.count == 2 { return [] }
        if story.isSingleCourse, highs.count == 1, lows.count == 1 {
            if known.first?.value == low, known.last?.value == high {
                return [words.risesThroughout]
            }
            if known.first?.value == high, known.last?.value == low {
                return [words.fallsThroughout]
            }
        }
        return [
            fill(
                words.extremes,
                [
                    "high": number(high), "atHigh": places(highs), "low": number(low),
                    "atLow": places(lows),
                ])
        ]
    }

    /// The places of equal values; of many the first, and how many others there are.
    private func places(_ points: [StoryPoint]) -> String {
        var known: Set<String> = []
        var places = points.map { point in
            [series(of: point), place(point)].compactMap { $0 }.joined(separator: ", ")
        }.filter { known.insert($0).inserted }
        if places.count > 3 {
            places = [places[0], fill(words.othersLeft, ["count": "\(places.count - 1)"])]
        }
        if story.isSingleCourse { return at(list(places)) }
        return "(" + places.joined(separator: "; ") + ")"
    }

    /// One or two steps down of a series that rises, or up of one that falls. Steps across a gap cannot be
    /// placed, so that nothing is said where one of them goes against the direction.
    private func exceptions(_ points: [StoryPoint], rises change: Double) -> [String] {
        guard change != 0, points.count >= 4 else { return [] }
        var found: [String] = []
        var before: StoryPoint?
        var crossesGap = false
        let hasGaps = points.contains { $0.value == nil } || !missingPlaces.isEmpty
        for point in points {
            guard let value = point.value else {
                crossesGap = true
                continue
            }
            if let earlier = before?.value, (value - earlier) * change < 0 {
                if crossesGap || found.count == 2 { return [] }
                found.append(place(point))
            }
            before = point
            crossesGap = false
        }
        guard !found.isEmpty else { return [] }
        let text = fill(change > 0 ? words.fellOnly : words.roseOnly, ["at": at(list(found))])
        guard hasGaps else { return [text] }
        let values =
            story.dimension?.spokenPeriod.flatMap { words.thePeriods[$0] } ?? words.theValues
        return [
            fill(
                words.amongAvailable,
                [
                    "values": values,
                    "text": insideSentence(text),
                ])
        ]
    }

    /// Where there is no data: gaps of lines, and rows without a mark.
    func gapSentences(_ points: [StoryPoint]) -> [String] {
        let gaps = gaps(points)
        if gaps.isEmpty { return [] }
        let count = points.count { $0.value != nil } + gaps.count
        if gaps.count > 3 {
            return [fill(words.manyGaps, ["count": "\(gaps.count)", "all": "\(count)"])]
        }
        if story.isSingleCourse { return [fill(words.gaps, ["at": at(list(gaps))])] }
        return [fill(words.gapsIn, ["list": gaps.joined(separator: "; ")])]
    }

    /// The places without a value, with their series.
    func gaps(_ points: [StoryPoint]) -> [String] {
        func name(_ series: String?, _ place: String) -> String {
            [series, place].compactMap { $0 }.joined(separator: ", ")
        }
        var gaps = points.filter { $0.value == nil }.map { name(series(of: $0), place($0)) }
        guard let leftOut = story.leftOut else { return gaps }
        // A layer of its own may stand where these have no mark.
        let known = Set(points.map { name(series(of: $0), place($0)) })
        for row in 0..<leftOut.dimension.cells.count {
            let place = name(
                leftOut.series?.text(at: row, locale: locale),
                leftOut.dimension.text(at: row, locale: locale))
            if !known.contains(place) { gaps.append(place) }
        }
        return gaps
    }

    /// The places at which a row has no mark, for it has no value.
    var missingPlaces: [String] {
        guard let dimension = story.leftOut?.dimension else { return [] }
        return (0..<dimension.cells.count).map { dimension.text(at: $0, locale: locale) }
    }
}
