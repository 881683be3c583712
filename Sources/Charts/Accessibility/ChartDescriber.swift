import Expressions
import Formats

/// Says of every part of a chart what its rows tell.
struct ChartDescriber {
    let words: Boxed<DescriptionWords>
    let locale: FormatLocale
    let titles: FieldTitles

    /// The most parts of a composed chart that are described each; the table has all of them.
    private static var partLimit: Int { 8 }

    /// - Parameter name: The data source of the charts around.
    func sentences(of chart: PreparedNode, name: String, key: SourceKey) -> [String] {
        let source = chart.source(within: name, key)
        switch chart {
        case .unit, .layer:
            let drawn = sources(of: chart, source)
            return drawn.sources.flatMap { source in
                writers(of: source).flatMap(\.sentences)
            } + constantSentences(drawn.constants, chart.units, words, locale)
        case .facet(let facet): return sentences(of: facet, source)
        case .concat(let concat): return sentences(of: concat, source)
        }
    }

    private typealias Source = (name: String, key: SourceKey)

    private func sources(
        of view: PreparedNode, _ source: Source
    ) -> (sources: [DrawnSource], constants: [PreparedUnit]) {
        drawnSources(
            of: view, name: source.name, key: source.key, locale: locale, titles: titles)
    }

    private func writers(of source: DrawnSource) -> [StoryWriter] {
        stories(of: source).map { StoryWriter(story: $0, words: words, locale: locale) }
    }

    /// How the cells are divided, what they all show, and what each of them tells.
    private func sentences(of facet: PreparedFacet, _ source: Source) -> [String] {
        let cells = facet.cells
        let names = cells.names(facet, locale: locale)
        let naming = DrawnNaming(dataset: source.name, words: words, titles: titles)
        let fields = facet.divisions.map { division in
            lowercasedStart(
                division.writtenTitle ?? derivedTitle(division.channel, division.column, naming))
        }
        let list = fields.joined(separator: " \(words.and) ")
        let count = cells.isEmpty.count { !$0 }
        let shown = zip(names, cells.isEmpty).filter { !$1 }.map(\.0)
        var result = [
            fill(words.cells, ["count": "\(count)", "field": list, "list": shortList(shown)])
        ]
        if facet.child.isView {
            let whole = sources(
                of: facet.child, facet.child.source(within: source.name, source.key))
            result += whole.sources.flatMap { writers(of: $0).map(\.opening) }
            result += constantSentences(whole.constants, facet.child.units, words, locale)
        }
        for (index, cell) in cells.nodes.enumerated().filter({ !cells.isEmpty[$0.0] })
            .prefix(Self.partLimit)
        {
            var told: [String]
            if cell.isView {
                told = sources(of: cell, cell.source(within: source.name, source.key)).sources
                    .flatMap { writers(of: $0).flatMap(\.furtherSentences) }
            } else {
                told = sentences(of: cell, name: source.name, key: source.key)
            }
            result += named(names[index], &told)
        }
        return result
    }

    private func sentences(of concat: PreparedConcat, _ source: Source) -> [String] {
        guard concat.children.count > 1 else {
            return concat.children.flatMap {
                sentences(of: $0, name: source.name, key: source.key)
            }
        }
        var result = [fill(words.parts, ["count": "\(concat.children.count)"])]
        for (index, child) in concat.children.prefix(Self.partLimit).enumerated() {
            var told = sentences(of: child, name: source.name, key: source.key)
            let number = fill(words.partOf, ["number": "\(index + 1)"])
            result += named(child.writtenTitle ?? number, &told)
        }
        return result
    }

    /// The sentences, the first of which says of what they are.
    private func named(_ name: String, _ sentences: inout [String]) -> [String] {
        guard let first = sentences.first else { return [] }
        sentences[0] = fill(words.part, ["name": name, "text": first])
        return sentences
    }

    private func shortList(_ names: [String]) -> String {
        var shown = Array(names.prefix(Self.partLimit))
        if names.count > shown.count {
            shown.append(fill(words.othersLeft, ["count": "\(names.count - shown.count)"]))
        }
        return shown.joined(separator: ", ")
    }
}

extension PreparedDivision {
    /// The title that the chart writes for the facet.
    fileprivate var writtenTitle: String? {
        if case .explicit(let lines)? = channel.definition.header.value?.title {
            let title = lines.joined(separator: " ")
            if !title.isEmpty { return title }
        }
        return channel.writtenTitle
    }
}

extension PreparedNode {
    fileprivate var writtenTitle: String? {
        guard case .explicit(let title) = common.title, !title.text.isEmpty else { return nil }
        return title.text.joined(separator: " ")
    }
}

extension FacetCells {
    /// What each cell is called: by its values, as its headers write them.
    fileprivate func names(_ facet: PreparedFacet, locale: FormatLocale) -> [String] {
        func text(_ value: Value, _ division: PreparedDivision) -> String {
            let format = LabelFormat(headerOf: division.channel, written: nil, locale: locale)
            return value.range ?? format.headerText(of: value.value)
        }
        if let division = facet.wrapped { return wrapped.map { text($0, division) } }
        return rows.flatMap { row in
            columns.map { column in
                let names = [
                    zipped(row, facet.row).map(text), zipped(column, facet.column).map(text),
                ]
                return names.compactMap { $0 }.joined(separator: ", ")
            }
        }
    }
}

private func zipped<Left, Right>(_ left: Left?, _ right: Right?) -> (Left, Right)? {
    guard let left, let right else { return nil }
    return (left, right)
}
