import Scenes
import Testing

@Suite struct `SVG path data` {
    @Test func `relative and absolute commands draw the same`() {
        #expect(Path(svgPathData: "M1,2h3v-4z") == Path(svgPathData: "M 1 2 L4 2 L4-2 Z"))
    }

    @Test func `two half circles make a circle`() {
        let bounds = Path(svgPathData: "M-5,0A5,5,0,1,1,5,0A5,5,0,1,1,-5,0")?.bounds
        #expect(abs((bounds?.minY ?? 0) - -5) < 1e-9)
        #expect(abs((bounds?.maxY ?? 0) - 5) < 1e-9)
    }

    @Test(arguments: ["", "hello", "M1", "M1,2L", "L1,2X", "M1e999,0"])
    func `what is no path is none`(text: String) {
        #expect(Path(svgPathData: text) == nil)
    }
}
