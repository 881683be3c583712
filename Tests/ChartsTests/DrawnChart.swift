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

    /// All shapes, each with the origin of its group.
    var shapes: [(node: SceneNode, origin: Point)] { Self.shapes(scene.nodes, at: .zero) }

    /// The texts with their places in the picture, in the order of painting.
    var texts: [(shape: TextShape, place: Point)] {
        shapes.compactMap { shape in
            guard case .text(let text) = shape.node else { return nil }
            return (text, text.anchor + shape.origin)
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
        shapes.compactMap { shape in
            guard case .rect(let rect) = shape.node else { return nil }
            return rect
        }
    }

    /// The symbols and lines.
    var paths: [PathShape] {
        shapes.compactMap { shape in
            guard case .path(let path) = shape.node else { return nil }
            return path
        }
    }

    /// The ticks, grid lines and rules.
    var rules: [RuleShape] {
        shapes.compactMap { shape in
            guard case .rule(let rule) = shape.node else { return nil }
            return rule
        }
    }

    private static func shapes(
        _ nodes: [SceneNode], at origin: Point
    ) -> [(node: SceneNode, origin: Point)] {
        nodes.flatMap { node -> [(node: SceneNode, origin: Point)] in
            guard case .group(let group) = node else { return [(node, origin)] }
            return shapes(group.children, at: origin + group.origin)
        }
    }
}
