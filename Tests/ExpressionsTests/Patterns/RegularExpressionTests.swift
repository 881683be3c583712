import Diagnostics
import Testing

@testable import Expressions
@testable import Patterns

@Suite struct `Regular expressions` {
    @Test(arguments: [
        ("test(/a+b/, 'xaab')", true), ("test(/^a/, 'ba')", false), ("test('a.c', 'abc')", true),
        ("test(/A/i, 'xa')", true), ("test(/\\bcat\\b/, 'a cat!')", true),
        ("test(/\\Bcat/, 'concat')", true), ("test(/[^a-c]/, 'abc')", false),
        ("test(/[\\d-]/, '-')", true), ("test(/[\\w-z]/, '-')", true), ("test(/x]/, 'x]')", true),
        ("test(/a{,2}/, 'a{,2}')", true), ("test(/^.$/, '😀')", false),
        ("test(/^.$/u, '😀')", true), ("test(/[\\u{1F600}]/u, '😀')", true),
        ("test(/a.b/s, 'a\\nb')", true), ("test(/a.b/, 'a\\nb')", false),
        ("test(/^b/m, 'a\\nb')", true), ("test(/b$/m, 'b\\na')", true),
        ("test(/[A-Z]/i, 'q')", true),
        ("test(/ß/i, 'SS')", false), ("test(/É/i, 'é')", true), ("test(/\\s/, '\\u00a0')", true),
        ("test(/a/)", false), ("test(/[/]/, '/')", true), ("test(/\\cJ/, '\\n')", true),
        ("test(/[\\b]/, '\\b')", true), ("test(/^(?:a|ab)c$/, 'abc')", true),
    ])
    func `match as in ECMAScript`(text: String, expected: Bool) throws {
        #expect(try evaluate(text) == .boolean(expected))
    }

    @Test(arguments: [
        ("replace('a1b22c', /\\d+/, '#')", "a#b22c"), ("replace('a1b22c', /\\d+/g, '#')", "a#b#c"),
        ("replace('John Smith', /(\\w+)\\s(\\w+)/, '$2, $1')", "Smith, John"),
        ("replace('aaa', /a*?/g, '-')", "-a-a-a-"), ("replace('aaaa', /a{1,3}?/, 'b')", "baaa"),
        ("replace('aaaa', /a{2,}/, 'b')", "b"),
        ("replace('abcd', /(a|ab)(c|bcd)/, '<$1$2>')", "<abcd>"),
        ("replace('xay', /(b)?a/, '[$1]')", "x[]y"),
        ("replace('abc', /b/, \"$`|$'|$&|$$\")", "aa|c|b|$c"),
        ("replace('foobar', /(?<w>o+)/, '<$<w>>')", "f<oo>bar"),
        ("replace('ab', /(?:)/g, '-')", "-a-b-"),
        ("replace('aba', /((a)|b)*/, '$2')", "a"), ("replace('ab', /((a)|b)*/, '[$2]')", "[]"),
        ("replace('a.b', '.', '$&$&')", "a..b"), ("replace('abc', /b/, '$3')", "a$3c"),
        ("replace('abc', /(b)/, '$10')", "ab0c"), ("'' + regexp('a/b', 'g')", "/a\\/b/g"),
        ("regexp('').source", "(?:)"), ("join(split('a1b2c', /(\\d)/), '|')", "a|1|b|2|c"),
        ("join(split('abc', /(?:)/), '|')", "a|b|c"),
        ("join(split('a, b ,c', /\\s*,\\s*/, 2), '|')", "a|b"),
        ("'' + length(split('', /a/))", "1"), ("'' + length(split('', /(?:)/))", "0"),
    ])
    func `replace and split`(text: String, expected: String) throws {
        #expect(try evaluate(text) == .string(expected))
    }

    @Test(arguments: [
        "(a*)*b", "(a|a)*b", "(a+)+$b", "(a?){50}a{50}b", "(.*)(.*)(.*)(.*)b", "((a*)*)*b",
    ])
    func `take steps in proportion to the text, whatever the pattern`(pattern: String) throws {
        let expression = try RegularExpression(pattern)
        var steps: [Int] = []
        for count in [1_000, 2_000, 4_000] {
            let text = PatternText(String(repeating: "a", count: count), for: expression)
            var machine = PatternMachine(expression.compiled, text.units)
            #expect(try machine.firstMatch(from: 0) == nil)
            steps.append(machine.steps)
        }
        #expect(Double(steps[1]) < 2.1 * Double(steps[0]))
        #expect(Double(steps[2]) < 2.1 * Double(steps[1]))
        #expect(steps[2] <= 4_001 * expression.compiled.size)
    }

    @Test(arguments: [
        ("/a(?=b)/", "unsupported-pattern", "("), ("/(a)\\1/", "unsupported-pattern", "\\"),
        ("/(?<!a)b/", "unsupported-pattern", "("), ("/\\p{L}/u", "unsupported-pattern", "\\"),
        ("/a/y", "unsupported-pattern", "y"), ("/a/gg", "malformed-pattern", "g"),
        ("/a**/", "malformed-pattern", "*"), ("/(a/", "malformed-pattern", "("),
        ("/a)/", "malformed-pattern", ")"), ("/[b-a]/", "malformed-pattern", "b"),
        ("/a{3,1}/", "malformed-pattern", "{"), ("/a{1001}/", "pattern-too-large", "{"),
        ("/^*/", "malformed-pattern", "^"), ("/abc", "malformed-expression", "/"),
        ("/(?i)a/", "malformed-pattern", "("), ("/é(?=b)/", "unsupported-pattern", "("),
        ("regexp('(')", "malformed-pattern", "regexp"),
        ("test('[', 'a')", "malformed-pattern", "test"),
        ("test('[', datum.a)", "malformed-pattern", "test"),
        ("/((a{100}){100}){100}/", "pattern-too-large", "/((a{100}){100}){100}/"),
    ])
    func `that cannot be matched are reported at their place`(
        text: String, id: String, place: String
    ) throws {
        let found = try #require(fault(of: text))
        #expect(found.id == id)
        #expect(found.place == place)
    }

    @Test func `nested without end are refused`() {
        let text = "/" + String(repeating: "(", count: 10_000)
        #expect(fault(of: text + "/")?.id == "pattern-too-large")
        #expect(
            fault(of: "/" + String(repeating: "(?:a|", count: 10_000) + "/")?.id
                == "pattern-too-large")
    }

    /// The rounds of all of them would not be done before the sun is cold.
    @Test(arguments: [
        ("(?:)", false), ("a{0}", false), ("(?:a{0}){5}", false), ("(?:a{0}){0,3}", true),
        ("(?:(?:){2,}|)", true),
    ])
    func `that repeat nothing again and again are ready at once`(
        nothing: String, isTooLarge: Bool
    ) {
        var pattern = nothing
        for _ in 0..<40 { pattern = "(?:\(pattern)){1000}" }
        let expression = try? RegularExpression(pattern)
        #expect((expression == nil) == isTooLarge)
        #expect(expression?.compiled.program.instructions.count ?? 0 < 100)
    }

    @Test(arguments: [
        ("/a/y", "flag 'y'", "linear"), ("/\\p{L}/u", "\\p{…}", "linear"),
        ("/a{1001}/", "1000", "linear"), ("/((a{100}){100}){100}/", "5000", "linear"),
    ])
    func `are refused for a reason that holds`(text: String, reason: String, other: String) throws {
        let checked = parseExpression(SourceText(path: "test", text: text))
        let diagnostic = try #require(checked.diagnostics.first)
        #expect(diagnostic.message.text.contains(reason))
        #expect(!diagnostic.message.text.contains(other))
        #expect(diagnostic.help?.contains(other) != true)
    }

    @Test func `are prepared once and not for each row`() throws {
        #expect(
            try RegularExpression("aB", flags: "i").compiled.program.instructions.contains(
                .unit(0x41)))
        let checked = parseExpression(SourceText(path: "test", text: "test('^a', datum.x)"))
        guard case .call(_, let arguments, _)? = checked.value?.node,
            case .literal(.pattern(let pattern))? = arguments.first
        else {
            Issue.record("the text is no pattern")
            return
        }
        #expect(pattern.pattern == "^a")
    }

    @Test func `stop when a text takes too many steps`() throws {
        let expression = try RegularExpression("a*b|c")
        let text = PatternText(String(repeating: "a", count: 1_000), for: expression)
        var machine = PatternMachine(expression.compiled, text.units, stepLimit: 500)
        #expect(throws: PatternMachine.TooManySteps.self) { try machine.firstMatch(from: 0) }
    }
}
