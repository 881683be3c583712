package import Formats

/// A description of the chart in the locale's language (Indonesian, else English), made from the rows that its
/// marks draw: what it shows, how that begins, ends and changes, its extremes, gaps and constants.
///
/// Source of what belongs into it: https://www.w3.org/WAI/tutorials/images/complex/
package func describe(
    _ chart: PreparedNode, locale: FormatLocale,
    titles: @escaping FieldTitles = { _, _, _ in nil }
) -> String {
    let describer = ChartDescriber(
        words: DescriptionWords.of(locale), locale: locale, titles: titles)
    return describer.sentences(of: chart, name: "data", key: .none).joined(separator: " ")
}

extension StoryWriter {
    /// Everything that is told of the story.
    var sentences: [String] {
        if isEmpty { return [emptySentence] }
        return (story.kind == .rule ? [] : [opening]) + furtherSentences
    }

    /// What is told after the opening; of nothing, that it is nothing.
    var furtherSentences: [String] {
        if isEmpty { return [emptySentence] }
        switch story.kind {
        case .rule: return ruleSentences(points)
        case .text where story.measure == nil: return textSentences
        case .scatter: return scatterSentences
        case .map: return mapSentences(points)
        default: break
        }
        guard story.measure != nil else { return [] }
        if story.end != nil || (story.dimension == nil && story.kind != .heatmap) {
            return rangeSentences(points)
        }
        if story.kind == .heatmap { return extremeSentences(points) }
        guard story.runsAlong else { return categorySentences(points) }
        return story.series == nil
            ? courseSentences(points) + gapSentences(points) : seriesSentences(points)
    }

    /// Whether there is nothing to tell: no rows, or none with a value.
    private var isEmpty: Bool {
        points.isEmpty
            || (story.measure != nil && points.allSatisfy { $0.value == nil })
    }

    private var emptySentence: String {
        fill(words.empty, ["kind": words.kinds[story.kind] ?? "", "what": subject])
    }
}

extension Story {
    /// Whether the order of the dimension means something: time, or the run of a line.
    var runsAlong: Bool {
        if isTemporal { return true }
        switch kind {
        case .line, .area, .stackedArea: return true
        default: return false
        }
    }

    /// Whether the dimension is time: periods, or categories in the order of dates.
    var isTemporal: Bool { dimension?.period != nil || dimension?.isSortedByTime == true }

    /// Whether it is one series along time.
    var isSingleCourse: Bool { runsAlong && series == nil }
}
