import Testing

@testable import Markup

@Suite struct PercentEncodingTests {
    @Test(arguments: ["", "abc-._~", "a b/c?d#e%", "Nusa Tenggara Barat é", "\"<'&>"])
    func `decodes to what was encoded`(text: String) {
        #expect(percentDecoded(percentEncoded(text)) == text)
    }

    @Test(arguments: ["%", "%4", "%zz", "a%F", "%FF", "%+1"])
    func `refuses escapes that mean nothing`(text: String) {
        #expect(percentDecoded(text) == nil)
    }
}
