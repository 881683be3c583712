import Scenes
import Testing

@testable import Charts

@Suite struct `Expressions with the size of the view` {
    @Test
    func `hold in marks, values and guides, whether the size is written or follows from data`()
        throws
    {
        let drawn = try DrawnChart(
            """
            {data: {values: [{k: a, v: 3}, {k: b, v: 4}]}, height: 90,
             mark: {type: bar, cornerRadius: {expr: width / 10}},
             encoding: {x: {field: k, axis: {labelFontSize: {expr: width / 4}, labelAngle: 0}},
              y: {field: v, type: quantitative, axis: {offset: {expr: height / 3}}},
              opacity: {value: {expr: width / 100}}}}
            """)
        // Two steps of twenty pixels.
        #expect(drawn.texts.first { $0.shape.lines == ["a"] }?.shape.font.size == 10)
        let bars = drawn.rects.filter { $0.corners.topLeft == 4 }
        #expect(bars.map(\.style.opacity) == [0.4, 0.4])
        guard case .group(let view)? = drawn.scene.nodes.first else { return }
        #expect(view.origin.x > 30)
    }

    @Test func `place texts and filter rows`() throws {
        let drawn = try DrawnChart(
            """
            {width: 120, height: 60, data: {values: [{v: 100}, {v: 200}]},
             transform: [{filter: "datum.v < width"}],
             mark: {type: text, x: {expr: width / 2}, text: {expr: "'w' + width"}},
             encoding: {y: {value: {expr: height - 20}}}}
            """)
        #expect(drawn.words == ["w120"])
        #expect(drawn.texts.first?.shape.anchor == Point(x: 60, y: 40))
    }

    @Test func `read the row in more properties of marks`() throws {
        let drawn = try DrawnChart(
            """
            {data: {values: [{v: 1}, {v: 2}]}, encoding: {x: {field: v, type: ordinal, axis: null}},
             mark: {type: text, text: t, dx: {expr: datum.v}, xOffset: {expr: datum.v * 10},
              fontWeight: {expr: "datum.v > 1 ? 'bold' : 'normal'"},
              fillOpacity: {expr: datum.v / 4}, strokeDash: {expr: "[datum.v, 1]"}}}
            """)
        let texts = drawn.texts.map(\.shape)
        #expect(texts.map(\.font.weight) == [400, 700])
        #expect(texts.map(\.style.fillOpacity) == [0.25, 0.5])
        #expect(texts.map(\.style.dash) == [[1, 1], [2, 1]])
        #expect(texts.map(\.anchor.x) == [20, 50])
    }
}
