package import Formats

/// A description of the chart in the locale's language (Indonesian, else English), made from the rows that its
/// marks draw: what it shows, how that begins, ends and changes, its extremes, gaps and constants.
///
/// Source of what belongs into it: https://www.w3.org/WAI/tutorials/images/complex/
package func describe(
    _ chart: PreparedNode, locale: FormatLocale,
    titles: @escaping FieldTitles = { _, _, _ in nil }
) -> String {
    let words = DescriptionWords.of(locale)
    let drawn = drawnSources(of: chart, locale: locale, titles: titles)
    var sentences: [String] = []
    for source in drawn.sources {
        for story in stories(of: source) {
            sentences += StoryWriter(story: story, words: words, locale: locale).sentences
        }
    }
    sentences += constantSentences(drawn.constants, chart.units, words, locale)
    return sentences.joined(separator: " ")
}

extension StoryWriter {
    var sentences: [String] {
        let points = points
        if points.isEmpty || (story.measure != nil && points.allSatisfy { $0.value == nil }) {
            let opening = ["kind": words.kinds[story.kind] ?? "", "what": subject]
            return [fill(words.empty, opening)]
        }
        switch story.kind {
        case .rule: return ruleSentences(points)
        case .text where story.measure == nil: return [opening] + textSentences
        case .scatter: return [opening] + scatterSentences
        default: break
        }
        guard story.measure != nil else { return [opening] }
        if story.end != nil || (story.dimension == nil && story.kind != .heatmap) {
            return [opening] + rangeSentences(points)
        }
        if story.kind == .heatmap { return [opening] + extremeSentences(points) }
        if story.runsAlong {
            return [opening]
                + (story.series == nil
                    ? courseSentences(points) + gapSentences(points)
                    : seriesSentences(points))
        }
        return [opening] + categorySentences(points)
    }
}

extension Story {
    /// Whether the order of the dimension means something: time, or the run of a line.
    var runsAlong: Bool {
        if dimension?.period != nil { return true }
        switch kind {
        case .line, .area, .stackedArea: return true
        default: return false
        }
    }

    /// Whether it is one series along time.
    var isSingleCourse: Bool { runsAlong && series == nil }
}
