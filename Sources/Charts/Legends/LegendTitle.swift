import Scenes

/// The title of a legend: above its entries or, as `titleOrient` says, below or beside them.
///
/// Source: vega-parser `src/parsers/guides/legend-title.js`, vega-view-transforms `src/layout/legend.js`.
struct LegendTitle {
    /// Where along its side the title lies.
    private enum Anchor: String { case start, middle, end }

    private let text: TextShape
    private let orient: GuideOrientation
    private let anchor: Anchor
    /// Whether the legend is a bar of colours, and whether an upright one.
    private let isBar: Bool
    private let isUprightBar: Bool
    /// Between title and entries.
    private let gap: Double
    private let padding: Double

    /// - Parameter origin: The corner of what the legend's padding leaves.
    init(_ legend: ResolvedLegend, at origin: Point, configuration: ChartConfiguration) {
        let p = legend.properties
        orient = p.titleOrient ?? .top
        let isBeside = orient == .left || orient == .right
        anchor = p.titleAnchor.flatMap(Anchor.init(rawValue:)) ?? (isBeside ? .middle : .start)
        isBar = legend.kind != .symbols
        isUprightBar = isBar && legend.direction == .vertical
        gap = p.titlePadding ?? 5
        padding = origin.x
        let isTurned = isUprightBar && isBeside
        var style = Style(fill: p.titleColor.map(Paint.init) ?? .color("#000"))
        style.opacity = p.titleOpacity ?? 1
        text = TextShape(
            configuration.brokenLines(legend.title), at: origin,
            align: p.titleAlign.flatMap(TextShape.Align.init(rawValue:))
                ?? Self.align(anchor, orient, isTurned: isTurned),
            baseline: p.titleBaseline.flatMap(TextShape.Baseline.init(rawValue:))
                ?? Self.baseline(anchor, orient, isTurned: isTurned),
            angle: isTurned ? (orient == .left ? -90 : 90) : 0,
            look: TextLook(
                font: Font(
                    family: p.titleFont ?? configuration.fontFamily, size: p.titleFontSize ?? 11,
                    weight: p.titleFontWeight, style: p.titleFontStyle),
                lineHeight: p.titleLineHeight, limit: p.titleLimit ?? 180, style: style))
    }

    private static func align(
        _ anchor: Anchor, _ orient: GuideOrientation, isTurned: Bool
    ) -> TextShape.Align {
        if orient == .left || orient == .right, !isTurned { return .left }
        switch anchor {
        case .middle: return .center
        case .start: return isTurned && orient == .right ? .right : .left
        case .end: return isTurned && orient == .right ? .left : .right
        }
    }

    private static func baseline(
        _ anchor: Anchor, _ orient: GuideOrientation, isTurned: Bool
    ) -> TextShape.Baseline {
        guard orient == .left || orient == .right else { return .top }
        if isTurned { return orient == .right ? .bottom : .top }
        switch anchor {
        case .start: return .top
        case .middle: return .middle
        case .end: return .bottom
        }
    }

    /// The title in its place. The entries, which lie where the title begins, make room for it.
    func placed(about entries: inout Group) -> TextShape {
        var title = text
        switch orient {
        case .left:
            // Turned text is as wide as its font is high; Vega's sine makes that a little more.
            let width = title.bounds.width
            entries.origin.x +=
                (title.angle == 0 ? width.rounded(.up) : width.rounded(.down) + 1) + gap
        case .right, .bottom: break
        default: entries.origin.y += title.bounds.height + gap
        }
        switch orient {
        case .left:
            title.anchor.y += place(\.maxY, of: entries, alongBar: true, lines: title)
        case .right:
            let last = isBar && !isUprightBar ? bar(entries) : entries
            title.anchor.x += end(\.maxX, of: last).rounded() + gap
            title.anchor.y += place(\.maxY, of: entries, alongBar: true, lines: title)
        case .bottom:
            title.anchor.x += place(\.maxX, of: entries, alongBar: false, lines: nil)
            title.anchor.y += end(\.maxY, of: entries).rounded() + gap
        default:
            title.anchor.x += place(\.maxX, of: entries, alongBar: false, lines: nil)
        }
        // A title wider than the entries must not begin before the legend does.
        let overhang = (title.bounds.minX - padding).rounded()
        if overhang < 0 {
            entries.origin.x -= overhang
            title.anchor.x -= overhang
        }
        return title
    }

    /// How far from the origin the anchor lies along the bar of colours, or along all entries.
    private func place(
        _ edge: KeyPath<Bounds, Double>, of entries: Group, alongBar: Bool, lines: TextShape?
    ) -> Double {
        let isAlongBar = isBar && (alongBar || !isUprightBar)
        func length() -> Double { end(edge, of: isAlongBar ? bar(entries) : entries) }
        // The lines after the first take room of their own.
        let further = lines.map { $0.resolvedLineHeight * Double($0.lines.count - 1) } ?? 0
        // Turned text runs upwards: it begins where the bar ends.
        let runsUp = isUprightBar && alongBar
        switch anchor {
        case .start: return (runsUp ? length() : 0).rounded()
        case .middle: return (0.5 * (length() - further)).rounded()
        case .end: return ((runsUp ? 0 : length()) - further).rounded()
        }
    }

    private func end(_ edge: KeyPath<Bounds, Double>, of entries: Group) -> Double {
        entries.bounds[keyPath: edge] - padding
    }

    /// The first of a bar's nodes is the bar, or its first step; the labels are texts.
    private func bar(_ entries: Group) -> Group {
        Group(
            children: entries.children.filter {
                if case .rects = $0 { true } else { false }
            })
    }
}
