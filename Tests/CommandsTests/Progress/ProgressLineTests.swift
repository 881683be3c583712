import SiteModel
import Testing

@testable import Commands

@Suite struct `The line of progress` {
    private func line(_ events: BuildEvent...) -> ProgressLine {
        var line = ProgressLine()
        for event in events { line.note(event) }
        return line
    }

    @Test func `names the phase`() {
        #expect(line(.began(.read)).text(width: 80) == "Reading sources")
        #expect(line(.began(.data)).text(width: 80) == "Reading data")
        #expect(line(.began(.files)).text(width: 80) == "Checking links")
        #expect(line(.began(.publish)).text(width: 80) == "Publishing")
    }

    @Test func `counts pages once it knows how many there will be`() {
        #expect(line(.began(.pages)).text(width: 80) == "Making pages")
        let half = line(.began(.pages), .willMakePages(4), .madePage, .madePage)
        #expect(
            half.text(width: 80)
                == "Making pages [" + String(repeating: "#", count: 20)
                + String(repeating: "-", count: 20) + "] 2/4")
    }

    @Test func `has room in any width, and leaves the last column free`() {
        let half = line(.began(.pages), .willMakePages(4), .madePage, .madePage)
        #expect(half.text(width: 28) == "Making pages [####----] 2/4")
        #expect(half.text(width: 20) == "Making pages 2/4")
        #expect(half.text(width: 10) == "Making pa")
        for width in 0...100 { #expect(half.text(width: width).count <= max(0, width - 1)) }
    }

    @Test func `bears counts that are none`() {
        #expect(line(.began(.pages), .willMakePages(0)).text(width: 80) == "Making pages")
        let over = line(.began(.pages), .willMakePages(1), .madePage, .madePage)
        #expect(over.text(width: 25) == "Making pages [#####] 2/1")
        let huge = line(.began(.pages), .willMakePages(.max), .madePage)
        #expect(huge.text(width: 50).hasSuffix("] 1/9223372036854775807"))
    }
}

@Suite struct `A terminal` {
    @Test func `is one that can erase a line`() {
        #expect(Terminal.understandsEscapes("xterm-256color"))
        #expect(!Terminal.understandsEscapes("dumb"))
        #expect(!Terminal.understandsEscapes(""))
        #expect(!Terminal.understandsEscapes(nil))
    }
}
