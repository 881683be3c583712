import Diagnostics
import Scenes
import Testing

@testable import Charts

/// A chart drawn in Vega's look, for tests that look into its scene.
struct DrawnChart {
    let scene: Scene
    let chart: PreparedNode

    init(_ text: String) throws {
        let rendered = renderChart(try node(text), data: NoChartData())
        #expect(rendered.diagnostics.isEmpty, "\(rendered.diagnostics.map(\.message.text))")
        let value = try #require(rendered.value)
        (scene, chart) = (value.scene, value.chart)
    }

    /// The nodes that are no groups, each with the origin of its group.
    private var nodes: [(node: SceneNode, origin: Point)] { Self.nodes(scene.nodes, at: .zero) }

    /// The texts with their places in the picture, in the order of painting.
    var texts: [(shape: TextShape, place: Point)] {
        nodes.flatMap { node, origin -> [(shape: TextShape, place: Point)] in
            guard case .texts(let texts) = node else { return [] }
            return texts.map { ($0, $0.anchor + origin) }
        }
    }

    var words: [String] { texts.map { $0.shape.lines.joined(separator: "\n") } }

    /// The place of the text that says `words`: the first such text, or the last.
    func place(of words: String, isLast: Bool = false) throws -> Point {
        let found = texts.filter { $0.shape.lines == [words] }
        return try #require(isLast ? found.last : found.first, "no '\(words)'").place
    }

    /// The rectangles that are marks or parts of legends.
    var rects: [RectShape] {
        nodes.flatMap { node, _ -> [RectShape] in
            if case .rects(let shapes) = node { shapes } else { [] }
        }
    }

    /// The symbols and lines.
    var paths: [PathShape] {
        nodes.flatMap { node, _ -> [PathShape] in
            if case .paths(let shapes) = node { shapes } else { [] }
        }
    }

    /// The ticks, grid lines and rules.
    var rules: [RuleShape] {
        nodes.flatMap { node, _ -> [RuleShape] in
            if case .rules(let shapes) = node { shapes } else { [] }
        }
    }

    private static func nodes(
        _ nodes: [SceneNode], at origin: Point
    ) -> [(node: SceneNode, origin: Point)] {
        nodes.flatMap { node -> [(node: SceneNode, origin: Point)] in
            guard case .group(let group) = node else { return [(node, origin)] }
            return Self.nodes(group.children, at: origin + group.origin)
        }
    }
}
