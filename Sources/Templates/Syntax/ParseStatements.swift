import Diagnostics

extension TemplateParser {
    /// The statements up to one of the tags in `ends`, whose name is read and returned, or to the end.
    mutating func parseBody(until ends: [String]) throws(Failure) -> ([Statement], String) {
        try nested { (parser) throws(Failure) in try parser.parseStatements(until: ends) }
    }

    private mutating func parseStatements(
        until ends: [String]
    ) throws(Failure) -> ([Statement], String) {
        var body: [Statement] = []
        while true {
            let token = current
            switch token.kind {
            case .text:
                advance()
                let text = bytes(token.range)
                markup?.read(text)
                body.append(
                    Statement(
                        kind: .text(normalizedLines(text)), range: token.range))
            case .outputStart:
                advance()
                let value = try parseTuple()
                try expect(.outputEnd, "an operator or \(Token.Kind.outputEnd.phrase)")
                let context = try context(of: value)
                body.append(
                    Statement(
                        kind: .output(value, context), range: token.range.through(last.range)))
            case .tagStart:
                advance()
                let name = try expect(.name, "a tag's name")
                if ends.contains(word(name)) { return (body, word(name)) }
                body.append(try parseTag(word(name), at: name.range, from: token.range))
            case .end where ends.isEmpty: return (body, "")
            case .end: throw unclosed(ends)
            default: throw unexpected(wanted: "text or a tag")
            }
        }
    }

    private func unclosed(_ ends: [String]) -> Failure {
        guard let tag = open.last else { return unexpected(wanted: "a tag") }
        return failure(.unclosedBlock(tag.name, wanted: ends), at: tag.range)
    }

    private mutating func parseTag(
        _ name: String, at range: ByteRange, from start: ByteRange
    ) throws(Failure) -> Statement {
        open.append(OpenTag(name: name, range: range))
        defer { open.removeLast() }
        let kind: Statement.Kind
        switch name {
        case "if": kind = try parseIf()
        case "for": kind = try parseFor()
        case "set": kind = try parseSet()
        case "macro": kind = try parseMacro()
        case "call": kind = try parseCallBlock(at: range)
        case "filter": kind = try parseFilterBlock()
        case "with": kind = try parseWith()
        case "autoescape": kind = try parseAutoescape()
        case "block": kind = try parseBlock(at: range)
        case "extends":
            kind = .extends(try parseExpression())
            isDerived = true
        case "include": kind = try parseInclude()
        case "import": kind = try parseImport()
        case "from": kind = try parseFromImport()
        default: throw unknownTag(name, at: range)
        }
        try expectTagEnd()
        return Statement(kind: kind, range: start.through(last.range))
    }

    mutating func expectTagEnd() throws(Failure) { try expect(.tagEnd) }

    private func unknownTag(_ name: String, at range: ByteRange) -> Failure {
        let tags = [
            "if", "for", "set", "macro", "call", "filter", "with", "autoescape", "block",
            "extends", "include", "import", "from", "raw",
        ]
        let isEnd = name.hasPrefix("end") && tags.contains(String(name.dropFirst(3)))
        guard isEnd || ["else", "elif", "endraw"].contains(name) else {
            let isExtension = ["do", "trans", "break", "continue", "debug"].contains(name)
            let near = suggestion(for: name, in: tags + tags.map { "end" + $0 })
            return failure(
                .unknownTag(name), at: range,
                help: isExtension
                    ? "Jinja has it only as an extension, which is not there"
                    : near.map { "did you mean '\($0)'?" })
        }
        // The tag itself is the last of the open ones.
        guard let opening = open.dropLast().last else {
            return failure(.strayTag(name), at: range)
        }
        return failure(
            .wrongEnd(name, open: opening.name), at: range,
            notes: [.init("'\(opening.name)' was opened here", at: text.span(opening.range.range))])
    }

    private mutating func parseIf() throws(Failure) -> Statement.Kind {
        var branches: [Statement.Branch] = []
        var ways = MarkupBranches(from: markup)
        while true {
            let test = try parseTuple(withCondition: false)
            try expectTagEnd()
            let (body, end) = try parseBody(until: ["elif", "else", "endif"])
            branches.append(Statement.Branch(test: test, body: body))
            markup = ways.next(after: markup)
            switch end {
            case "elif": continue
            case "else":
                try expectTagEnd()
                let (otherwise, _) = try parseBody(until: ["endif"])
                markup = ways.end(after: markup)
                return .conditional(branches, otherwise: otherwise)
            default:
                markup = ways.end(after: markup)
                return .conditional(branches, otherwise: [])
            }
        }
    }

    private mutating func parseFor() throws(Failure) -> Statement.Kind {
        let outerUses = uses
        uses = []
        let target = try parseTarget()
        try expect(word: "in")
        let sequence = try parseTuple(withCondition: false) { $0.isWord("recursive") }
        let condition = skip(word: "if") ? try parseExpression() : nil
        let isRecursive = skip(word: "recursive")
        try expectTagEnd()
        var ways = MarkupBranches(from: markup)
        var (body, end) = try parseBody(until: ["else", "endfor"])
        markup = ways.next(after: markup)
        var otherwise: [Statement] = []
        let usesLoop = isRecursive || uses.contains("loop")
        uses.formUnion(outerUses)
        if end == "else" {
            try expectTagEnd()
            (otherwise, end) = try parseBody(until: ["endfor"])
        }
        markup = ways.end(after: markup)
        return .loop(
            Statement.Loop(
                target: target, sequence: sequence, condition: condition, body: body,
                otherwise: otherwise, isRecursive: isRecursive, usesLoop: usesLoop))
    }

    private mutating func parseSet() throws(Failure) -> Statement.Kind {
        let target = try parseTarget()
        if skip(.assign) { return .set(target, try parseTuple()) }
        var filters: [FilterUse] = []
        while skip(.pipe) { filters.append(try parseFilter()) }
        guard current.kind == .tagEnd else { throw unexpected(wanted: "'=' or '%}'") }
        try expectTagEnd()
        let (body, _) = try elsewhere { (parser) throws(Failure) in
            try parser.parseBody(until: ["endset"])
        }
        return .setBlock(target, filters: filters, body)
    }

    /// Names to bind, with commas and parentheses.
    mutating func parseTarget() throws(Failure) -> Target {
        var targets = [try parseSingleTarget()]
        var isTuple = false
        while skip(.comma) {
            isTuple = true
            guard current.kind == .name && !isWord("in") || current.kind == .leftParenthesis else {
                break
            }
            targets.append(try parseSingleTarget())
        }
        return isTuple ? .tuple(targets) : targets[0]
    }

    private mutating func parseSingleTarget() throws(Failure) -> Target {
        if skip(.leftParenthesis) {
            let target = try nested { (parser) throws(Failure) in try parser.parseTarget() }
            try expect(.rightParenthesis)
            if case .tuple = target { return target }
            return target
        }
        let (name, range) = try expectName("a name to assign to")
        if ["true", "True", "false", "False", "none", "None"].contains(name.text) {
            throw failure(.literalTarget(name.text), at: range)
        }
        guard skip(.dot) else { return .name(name) }
        return .attribute(name, try expectName("a name after '.'").name.text)
    }

    private mutating func parseFilterBlock() throws(Failure) -> Statement.Kind {
        var filters = [try parseFilter()]
        while skip(.pipe) { filters.append(try parseFilter()) }
        try expectTagEnd()
        return .filterBlock(filters, try parseBody(until: ["endfilter"]).0)
    }

    private mutating func parseWith() throws(Failure) -> Statement.Kind {
        var bindings: [Statement.Binding] = []
        while current.kind != .tagEnd {
            if !bindings.isEmpty { try expect(.comma) }
            let target = try parseTarget()
            try expect(.assign)
            bindings.append(.init(target: target, value: try parseExpression()))
        }
        try expectTagEnd()
        return .with(bindings, try parseBody(until: ["endwith"]).0)
    }

    private mutating func parseAutoescape() throws(Failure) -> Statement.Kind {
        let flag = try parseExpression()
        try expectTagEnd()
        let outer = checksOutputs
        if case .constant(.boolean(false)) = flag.kind { checksOutputs = false }
        let (body, _) = try parseBody(until: ["endautoescape"])
        checksOutputs = outer
        return .autoescape(flag, body)
    }
}
