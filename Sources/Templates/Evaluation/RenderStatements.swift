import Diagnostics
import Markup

extension Renderer {
    mutating func run(_ statements: [Statement]) throws(TemplateError) {
        try enter()
        for statement in statements { try run(statement) }
        leave()
    }

    private mutating func run(_ statement: Statement) throws(TemplateError) {
        switch statement.kind {
        case .text(let bytes):
            if frame.isMuted { return }
            if isTracing { return writeTraced(bytes, at: statement.range) }
            output.append(contentsOf: bytes)
        case .output(let expression):
            if frame.isMuted { return }
            if isTracing { return try writeTraced(expression) }
            let value = try evaluate(expression)
            do { try write(value) } catch { throw located(error, at: expression.range) }
        case .conditional(let branches, let otherwise):
            for branch in branches where try isTrue(branch.test) { return try run(branch.body) }
            try run(otherwise)
        case .loop(let loop): try run(loop, at: statement.range)
        case .set(let target, let expression):
            try assign(try evaluate(expression), to: target, at: statement.range)
        case .setBlock(let target, let filters, let body):
            try assign(
                try capturedBlock(body, filters), to: target, at: statement.range)
        case .macro(let definition):
            let value = makeMacro(definition)
            set(definition.name, value)
        case .callBlock(let call, let caller): try run(call, caller: caller)
        case .filterBlock(let filters, let body):
            let value = try capturedBlock(body, filters)
            if !frame.isMuted { try write(value) }
        case .with(let bindings, let body): try run(bindings, body, at: statement.range)
        case .autoescape(let flag, let body): try run(autoescape: flag, body)
        case .block(let block): try run(block, at: statement.range)
        case .extends(let name): try extend(name, at: statement.range)
        case .include(let include): try run(include, at: statement.range)
        case .importAll, .importNames: try runImport(statement)
        }
    }

    mutating func isTrue(_ expression: Expression) throws(TemplateError) -> Bool {
        let value = try evaluate(expression)
        do { return try value.isTrue() } catch { throw located(error, at: expression.range) }
    }

    private mutating func capturedBlock(
        _ body: [Statement], _ filters: [FilterUse]
    ) throws(TemplateError) -> TemplateValue {
        // What is captured may be compared and measured, which marks would disturb.
        let wasTracing = isTracing
        isTracing = false
        let bytes = try captured { (renderer) throws(TemplateError) in
            try renderer.inScope { (renderer) throws(TemplateError) in try renderer.run(body) }
        }
        isTracing = wasTracing
        var value = captureValue(bytes)
        for filter in filters { value = try apply(filter, to: value) }
        return value
    }

    private mutating func run(
        _ bindings: [Statement.Binding], _ body: [Statement], at range: ByteRange
    ) throws(TemplateError) {
        var values: [TemplateValue] = []
        for binding in bindings { values.append(try evaluate(binding.value)) }
        try inScope { (renderer) throws(TemplateError) in
            for (binding, value) in zip(bindings, values) {
                try renderer.assign(value, to: binding.target, at: range)
            }
            try renderer.run(body)
        }
    }

    private mutating func run(
        autoescape flag: Expression, _ body: [Statement]
    ) throws(TemplateError) {
        let escapes = frame.escapes
        frame.escapes = try isTrue(flag)
        try inScope { (renderer) throws(TemplateError) in try renderer.run(body) }
        frame.escapes = escapes
    }
}
