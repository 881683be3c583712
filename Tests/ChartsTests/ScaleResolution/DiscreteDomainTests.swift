import Expressions
import Testing

@testable import Charts

@Suite struct `Discrete domain` {
    @Test func `every value is held once, in order of appearance`() {
        let domain = DiscreteDomain([.string("b"), .string("a"), .string("b")])
        #expect(domain.values == [.string("b"), .string("a")])
        #expect(domain.index(of: .string("a")) == 1)
    }

    @Test func `a number is found by its text and the reverse`() {
        #expect(DiscreteDomain([.string("4")]).contains(.number(4)))
        #expect(DiscreteDomain([.number(4)]).contains(.string("4")))
        #expect(!DiscreteDomain([.number(4)]).contains(.string("four")))
    }

    @Test func `null stands first, text by its UTF-16 units`() {
        let values: [ExpressionValue] = [.string("é"), .null, .string("Z"), .string("a")]
        #expect(
            stablySorted(values, by: isBefore)
                == [.null, .string("Z"), .string("a"), .string("é")])
    }
}
