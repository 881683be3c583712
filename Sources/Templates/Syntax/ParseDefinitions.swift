import Diagnostics
import OrderedCollections

/// Macros, blocks and the tags that reach other templates.
extension TemplateParser {
    mutating func parseMacro() throws(Failure) -> Statement.Kind {
        let (name, range) = try expectName("the macro's name")
        let parameters = try parseParameters()
        return .macro(
            try parseMacroBody(name: name, parameters: parameters, end: "endmacro", range: range))
    }

    mutating func parseCallBlock(at range: ByteRange) throws(Failure) -> Statement.Kind {
        let parameters = current.kind == .leftParenthesis ? try parseParameters() : []
        let call = try parseExpression()
        guard case .call(let callee, let arguments) = call.kind else {
            throw failure(.callWithoutCall, at: call.range)
        }
        let caller = try parseMacroBody(
            name: Name("caller"), parameters: parameters, end: "endcall", range: range)
        return .callBlock(
            .init(callee: callee, arguments: arguments, range: call.range), caller)
    }

    private mutating func parseMacroBody(
        name: Name, parameters: [MacroDefinition.Parameter], end: String, range: ByteRange
    ) throws(Failure) -> MacroDefinition {
        try expectTagEnd()
        let outerUses = uses
        uses = []
        let (body, _) = try elsewhere { (parser) throws(Failure) in
            try parser.parseBody(until: [end])
        }
        let definition = MacroDefinition(
            name: name, parameters: parameters, body: body, uses: uses, range: range)
        uses.formUnion(outerUses)
        return definition
    }

    private mutating func parseParameters() throws(Failure) -> [MacroDefinition.Parameter] {
        try expect(.leftParenthesis)
        var parameters: [MacroDefinition.Parameter] = []
        while current.kind != .rightParenthesis {
            let (name, range) = try expectName("a parameter's name")
            var fallback: Expression?
            if skip(.assign) {
                fallback = try parseExpression()
            } else if parameters.last?.defaultValue != nil {
                throw failure(.parameterOrder, at: range)
            }
            parameters.append(.init(name: name, defaultValue: fallback))
            if current.kind != .rightParenthesis { try expect(.comma, "',' or ')'") }
        }
        try expect(.rightParenthesis)
        return parameters
    }

    mutating func parseBlock(at start: ByteRange) throws(Failure) -> Statement.Kind {
        let (name, range) = try expectName("the block's name")
        guard blocks[name.text] == nil else {
            throw failure(.repeatedBlock(name.text), at: range)
        }
        var isScoped = false
        var isRequired = false
        while current.kind == .name {
            if skip(word: "scoped") {
                isScoped = true
                // The block may look at a loop around it.
                uses.insert("loop")
            } else if skip(word: "required") {
                isRequired = true
            } else {
                throw unexpected(wanted: "'scoped', 'required' or '%}'")
            }
        }
        try expectTagEnd()
        // Reserves the name, so that a block inside cannot take it.
        blocks[name.text] = BlockDefinition(
            name: name.text, body: [], isScoped: isScoped, isRequired: isRequired, range: range)
        let body = try parseBlockBody()
        if current.kind == .name {
            guard isWord(name.text) else { throw unexpected(wanted: "'\(name.text)'") }
            advance()
        }
        if isRequired, !body.allSatisfy(isBlank) {
            throw failure(.filledRequiredBlock(name.text), at: range)
        }
        let block = BlockDefinition(
            name: name.text, body: body, isScoped: isScoped, isRequired: isRequired, range: range)
        blocks[name.text] = block
        return .block(block)
    }

    private mutating func parseBlockBody() throws(Failure) -> [Statement] {
        guard isDerived else { return try parseBody(until: ["endblock"]).0 }
        return try elsewhere { (parser) throws(Failure) in
            try parser.parseBody(until: ["endblock"]).0
        }
    }

    private func isBlank(_ statement: Statement) -> Bool {
        guard case .text(let bytes) = statement.kind else { return false }
        var at = 0
        while case let width = spaceWidth(in: bytes, at: at), width > 0 { at += width }
        return at == bytes.count
    }

    mutating func parseInclude() throws(Failure) -> Statement.Kind {
        let name = try parseExpression()
        var ignoresMissing = false
        if isWord("ignore"), isWord("missing", next) {
            advance()
            advance()
            ignoresMissing = true
        }
        let withContext = parseContextChoice() ?? true
        if withContext { uses.insert("loop") }
        return .include(
            .init(name: name, ignoresMissing: ignoresMissing, withContext: withContext))
    }

    mutating func parseImport() throws(Failure) -> Statement.Kind {
        let template = try parseExpression()
        try expect(word: "as")
        let name = try expectName("a name").name
        return .importAll(template, name: name, withContext: parseContextChoice() ?? false)
    }

    mutating func parseFromImport() throws(Failure) -> Statement.Kind {
        let template = try parseExpression()
        try expect(word: "import")
        var names: [Statement.ImportedName] = []
        var withContext = false
        while true {
            if let choice = parseContextChoice() {
                withContext = choice
                break
            }
            let (name, range) = try expectName("a name")
            let alias = skip(word: "as") ? try expectName("a name").name : name
            names.append(.init(name: name, alias: alias, range: range))
            if let choice = parseContextChoice() {
                withContext = choice
                break
            }
            guard skip(.comma), current.kind == .name else { break }
        }
        guard !names.isEmpty else { throw unexpected(wanted: "a name to import") }
        return .importNames(template, names, withContext: withContext)
    }

    /// `with context` or `without context`, if it stands here.
    private mutating func parseContextChoice() -> Bool? {
        guard isWord("context", next), isWord("with") || isWord("without") else { return nil }
        let isWith = isWord("with")
        advance()
        advance()
        return isWith
    }
}
