import Expressions

extension StoryWriter {
    /// The ranges of both axes, and the groups.
    var scatterSentences: [String] {
        [story.other, story.measure].compactMap { $0 }.compactMap { rangeSentence($0) }
            + groupSentences
    }

    /// Marks that reach from one value to another, or that lie on one axis alone.
    func rangeSentences(_ points: [StoryPoint]) -> [String] {
        if points.count == 1, story.end == nil, let value = points.first?.value {
            return [fill(words.onlyValue, ["value": number(value)])]
        }
        return [story.measure, story.end].compactMap { $0 }.compactMap { rangeSentence($0) }
            + groupSentences
    }

    private func rangeSentence(_ part: DrawnPart) -> String? {
        var (low, high) = (Double.infinity, -Double.infinity)
        for number in part.cells.numericCells where number.isFinite {
            low = min(low, number)
            high = max(high, number)
        }
        guard low <= high else { return nil }
        var specifier: String?
        if case .number(let written) = part.column.format { specifier = written }
        return fill(
            words.between,
            [
                "field": part.column.title,
                "low": proseNumber(low, specifier: specifier, locale: locale),
                "high": proseNumber(high, specifier: specifier, locale: locale),
            ])
    }

    /// The extremes of a map with the names of their places, else the range, and the groups.
    func mapSentences(_ points: [StoryPoint]) -> [String] {
        guard let measure = story.measure else { return groupSentences }
        guard story.dimension != nil else {
            return [rangeSentence(measure)].compactMap { $0 } + groupSentences
        }
        return extremeSentences(points) + groupSentences
    }

    private var groupSentences: [String] {
        guard let series = story.series else { return [] }
        let names = lines(points).map(\.name)
        return [
            fill(
                words.groups,
                [
                    "count": "\(names.count)", "field": lowercasedStart(series.column.title),
                    "list": shortList(names),
                ])
        ]
    }

    /// Rules that stand at values of the data.
    func ruleSentences(_ points: [StoryPoint]) -> [String] {
        guard let measure = story.measure else {
            return [opening]
        }
        guard story.dimension == nil else { return [opening] + categorySentences(points) }
        let isVertical = measure.column.channels.contains(.x)
        let template = isVertical ? words.verticalLine : words.horizontalLine
        let values = points.compactMap { $0.value.map(number) }
        let line = fill(template, ["value": shortList(values)])
        return [fill(words.labelled, ["what": line, "text": measure.column.title])]
    }

    /// What a chart of texts says.
    var textSentences: [String] {
        guard let label = story.label else { return [] }
        let texts = (0..<story.rowCount).filter { !label.isMissing(at: $0) }
            .map { label.text(at: $0, locale: locale) }
        return texts.isEmpty ? [] : [fill(words.texts, ["list": shortList(texts)])]
    }
}
