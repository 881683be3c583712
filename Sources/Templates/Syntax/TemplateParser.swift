import Diagnostics
import OrderedCollections

/// Reads tokens into statements and expressions; stops at the first fault.
struct TemplateParser {
    let text: SourceText
    let tokens: [Token]
    let fault: Diagnostic.Message?
    var index = 0
    var blocks: OrderedDictionary<String, BlockDefinition> = [:]
    /// Which of the names were used that a macro or loop provides only on demand.
    var uses: Set<String> = []
    /// The tags that are open, for messages.
    var open: [OpenTag] = []
    /// How far the markup of the template has been read; nil where it is not looked at.
    var markup: MarkupState?
    /// Whether outputs may only stand where what they print is safe.
    var checksOutputs = true
    /// Whether the template extends another, so that its blocks stand elsewhere.
    var isDerived = false
    private var nesting = 0

    static let nestingLimit = 64
    static let depthLimit = 200
    /// Bytes of one template.
    static let sizeLimit = 16 << 20

    struct OpenTag {
        var name: String
        var range: ByteRange
    }

    init(text: SourceText, lexer: consuming TemplateLexer) {
        self.text = text
        tokens = lexer.tokens
        fault = lexer.fault
    }

    // MARK: Tokens

    var current: Token { tokens[min(index, tokens.count - 1)] }
    var next: Token { tokens[min(index + 1, tokens.count - 1)] }

    /// The token before the current one.
    var last: Token { tokens[max(0, min(index, tokens.count) - 1)] }

    mutating func advance() { index += 1 }

    func bytes(_ range: ByteRange) -> ArraySlice<UInt8> { text.bytes[range.range] }

    func word(_ token: Token) -> String { String(decoding: bytes(token.range), as: UTF8.self) }

    func isWord(_ word: String, _ token: Token? = nil) -> Bool {
        let token = token ?? current
        return token.kind == .name && bytes(token.range).elementsEqual(word.utf8)
    }

    mutating func skip(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }

    mutating func skip(word: String) -> Bool {
        guard isWord(word) else { return false }
        advance()
        return true
    }

    @discardableResult
    mutating func expect(_ kind: Token.Kind, _ wanted: String? = nil) throws(Failure) -> Token {
        let token = current
        guard token.kind == kind else { throw unexpected(wanted: wanted ?? kind.phrase) }
        advance()
        return token
    }

    mutating func expect(word: String) throws(Failure) {
        guard skip(word: word) else { throw unexpected(wanted: "'\(word)'") }
    }

    mutating func expectName(_ wanted: String) throws(Failure) -> (name: Name, range: ByteRange) {
        let token = try expect(.name, wanted)
        return (Name(word(token)), token.range)
    }

    // MARK: Markup

    /// Parses a part that is printed elsewhere, whose markup starts anew.
    mutating func elsewhere<Result>(
        _ body: (inout TemplateParser) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outer = markup
        if outer != nil { markup = MarkupState() }
        let result = try body(&self)
        markup = outer
        return result
    }

    /// Where the output of the expression stands.
    mutating func context(of output: Expression) throws(Failure) -> OutputContext {
        guard var state = markup else { return .text }
        do throws(MisplacedOutput) {
            let context = try state.read(output)
            markup = state
            return checksOutputs ? context : .text
        } catch {
            guard checksOutputs else { return .text }
            throw failure(error.message, at: output.range, help: error.help)
        }
    }

    // MARK: Faults

    func failure(
        _ message: Diagnostic.Message, at range: ByteRange, help: String? = nil,
        notes: [Diagnostic.Note] = []
    ) -> Failure {
        Failure(.error(message, at: text.span(range.range), help: help, notes: notes))
    }

    /// The current token is not what it should be; a fault of the lexer is reported as such.
    func unexpected(wanted: String, help: String? = nil) -> Failure {
        let token = current
        if token.kind == .fault, let fault { return failure(fault, at: token.range) }
        let found = token.kind == .name ? "'\(word(token))'" : token.kind.phrase
        return failure(.unexpectedToken(found, wanted: wanted), at: token.range, help: help)
    }

    mutating func nested<Result>(
        _ body: (inout TemplateParser) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard nesting < Self.nestingLimit else {
            throw failure(.tooDeep(Self.nestingLimit), at: current.range)
        }
        nesting += 1
        defer { nesting -= 1 }
        return try body(&self)
    }
}
