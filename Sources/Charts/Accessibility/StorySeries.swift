extension StoryWriter {
    /// The points of one series, in the order of its legend.
    struct Line {
        var name: String
        var points: [StoryPoint]
    }

    /// The rows by series.
    func lines(_ points: [StoryPoint]) -> [Line] {
        guard let ranks = story.series?.ranks else { return [] }
        var lines = seriesNames.map { Line(name: $0, points: []) }
        for point in points {
            if let series = point.series { lines[series].points.append(point) }
        }
        let order = stablySorted(Array(lines.indices)) {
            ranks[seriesRows[$0]] < ranks[seriesRows[$1]]
        }
        return order.map { lines[$0] }
    }

    /// Several series: the course of their sum where they are stacked, the end of each, the extremes.
    func seriesSentences(_ points: [StoryPoint]) -> [String] {
        let lines = lines(points)
        if lines.count == 1 { return courseSentences(points) + gapSentences(points) }
        var sentences: [String] = []
        if story.isStacked, !story.isNormalized {
            var whole = self.story
            whole.series = nil
            let writer = StoryWriter(story: whole, words: words, locale: locale)
            let course = writer.courseSentences(totals(points).points)
            if let first = course.first {
                sentences.append(
                    words.total + " " + insideSentence(first))
                sentences += course.dropFirst()
            }
        }
        sentences.append(lastValues(lines))
        if !story.isStacked { sentences += extremeSentences(points) }
        return sentences + gapSentences(points)
    }

    /// The sum at each place; none where one of the parts has no value, and whether there is such a place.
    func totals(_ points: [StoryPoint]) -> (points: [StoryPoint], areComplete: Bool) {
        var totals: [StoryPoint] = []
        var indices: [String: Int] = [:]
        var incomplete = Set(missingPlaces)
        for point in points {
            guard let value = point.value else {
                incomplete.insert(place(point))
                continue
            }
            let place = place(point)
            if let index = indices[place] {
                totals[index].value = value + (totals[index].value ?? 0)
            } else {
                indices[place] = totals.count
                totals.append(StoryPoint(rank: point.rank, row: point.row, value: value))
            }
        }
        if !incomplete.isEmpty { totals.removeAll { incomplete.contains(place($0)) } }
        return (totals, incomplete.isEmpty)
    }

    /// The last value of each series, greatest first, and how it changed.
    private func lastValues(_ lines: [Line]) -> String {
        let known = lines.compactMap { line -> (name: String, first: Double, last: StoryPoint)? in
            let points = line.points.filter { $0.value != nil }
            guard let first = points.first?.value, let last = points.last else { return nil }
            return (line.name, first, last)
        }
        let sorted = stablySorted(known) { ($0.last.value ?? 0) > ($1.last.value ?? 0) }
        let common = sorted.first.map { place($0.last) }
        let isCommon = sorted.allSatisfy { place($0.last) == common }
        let items = sorted.map { line in
            let end = line.last.value ?? 0
            var notes: [String] = isCommon ? [] : [at(place(line.last))]
            if end != line.first {
                notes.append(
                    fill(
                        end > line.first ? words.seriesUp : words.seriesDown,
                        ["change": change(end - line.first)]))
            }
            let text = fill(words.itemValue, ["name": line.name, "value": number(end)])
            return notes.isEmpty ? text : text + " (" + notes.joined(separator: ", ") + ")"
        }
        let values: KeyValuePairs = [
            "count": "\(lines.count)", "list": shortList(items, separator: "; "),
            "at": at(common ?? ""),
        ]
        return fill(isCommon ? words.lastValues : words.seriesValues, values)
    }
}
