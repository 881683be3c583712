import Diagnostics
import OrderedCollections

extension Renderer {
    /// The value of an expression; an error is given its place.
    mutating func evaluate(_ expression: Expression) throws(TemplateError) -> TemplateValue {
        switch expression.kind {
        case .constant(let value): return value
        case .name(let name): return value(name)
        default: break
        }
        do {
            try enter()
            let value = try compute(expression)
            leave()
            return value
        } catch { throw located(error, at: expression.range) }
    }

    private mutating func compute(_ expression: Expression) throws(TemplateError) -> TemplateValue {
        switch expression.kind {
        case .constant(let value): return value
        case .name(let name): return value(name)
        case .list(let items): return .array(try evaluate(items))
        case .tuple(let items): return .tuple(try evaluate(items))
        case .dictionary(let entries): return try evaluate(entries)
        case .attribute(let base, let name): return try attribute(name, of: try evaluate(base))
        case .item(let base, let key):
            return try item(try evaluate(key), of: try evaluate(base))
        case .slice(let base, let start, let stop, let step):
            return try slice(
                try evaluate(base), try bound(start), try bound(stop), try bound(step))
        case .call(let callee, let arguments): return try evaluateCall(callee, arguments)
        case .filter(let base, let use): return try apply(use, to: try evaluate(base))
        case .test(let base, let use): return .boolean(try holds(use, for: try evaluate(base)))
        default: return try computeOperator(expression)
        }
    }

    private mutating func computeOperator(
        _ expression: Expression
    ) throws(TemplateError) -> TemplateValue {
        switch expression.kind {
        case .not(let operand): return .boolean(!(try isTrue(operand)))
        case .negative(let operand): return try negated(try evaluate(operand))
        case .positive(let operand): return try numberOperand(try evaluate(operand), "+")
        case .arithmetic(let operation, let left, let right):
            return try Templates.compute(operation, try evaluate(left), try evaluate(right))
        case .concatenation(let parts): return try joined(try evaluate(parts))
        case .comparison(let first, let comparisons):
            return .boolean(try compare(first, comparisons))
        case .and(let left, let right):
            let value = try evaluate(left)
            return try value.isTrue() ? try evaluate(right) : value
        case .or(let left, let right):
            let value = try evaluate(left)
            return try value.isTrue() ? value : try evaluate(right)
        case .conditional(let value, let test, let otherwise):
            if try isTrue(test) { return try evaluate(value) }
            guard let otherwise else { return .undefined(.omittedElse) }
            return try evaluate(otherwise)
        default: return .null
        }
    }

    private mutating func evaluate(
        _ items: [Expression]
    ) throws(TemplateError) -> [TemplateValue] {
        var values: [TemplateValue] = []
        values.reserveCapacity(items.count)
        for item in items { values.append(try evaluate(item)) }
        return values
    }

    private mutating func evaluate(
        _ entries: [Expression.Entry]
    ) throws(TemplateError) -> TemplateValue {
        var members: OrderedDictionary<String, TemplateValue> = [:]
        for entry in entries {
            let key = try evaluate(entry.key)
            if case .undefined(let origin) = key { throw origin.error }
            let name = try memberName(key)
            members[name] = try evaluate(entry.value)
        }
        return .object(members)
    }

    private mutating func compare(
        _ first: Expression, _ comparisons: [Comparison]
    ) throws(TemplateError) -> Bool {
        var left = try evaluate(first)
        for comparison in comparisons {
            let right = try evaluate(comparison.operand)
            let holds: Bool
            switch comparison.operation {
            case .equal: holds = try areEqual(left, right)
            case .notEqual: holds = try !areEqual(left, right)
            case .less: holds = try isLess(left, right)
            case .greater: holds = try isLess(right, left)
            case .lessOrEqual: holds = try isLess(left, right) ? true : areEqual(left, right)
            case .greaterOrEqual: holds = try isLess(right, left) ? true : areEqual(left, right)
            case .contained: holds = try contains(right, left)
            case .notContained: holds = try !contains(right, left)
            }
            guard holds else { return false }
            left = right
        }
        return true
    }

    private mutating func bound(_ expression: Expression?) throws(TemplateError) -> Int? {
        guard let expression else { return nil }
        switch try evaluate(expression) {
        case .null: return nil
        case .integer(let integer): return integer
        case .undefined(let origin): throw origin.error
        case let other:
            throw located(
                TemplateError(.wrongArgument("slice", wanted: "a whole number", got: other.kind)),
                at: expression.range)
        }
    }

    // MARK: Filters and tests

    mutating func apply(
        _ use: FilterUse, to value: TemplateValue
    ) throws(TemplateError) -> TemplateValue {
        if !use.filter.acceptsUndefined, case .undefined(let origin) = value {
            throw origin.error
        }
        let arguments = try bind(
            use.arguments, to: use.filter.parameters, isVariadic: use.filter.isVariadic)
        do { return try use.filter.body(&self, value, arguments) } catch {
            throw located(error, at: use.range)
        }
    }

    private mutating func holds(
        _ use: TestUse, for value: TemplateValue
    ) throws(TemplateError) -> Bool {
        if !use.condition.acceptsUndefined, case .undefined(let origin) = value {
            throw origin.error
        }
        let arguments = try bind(
            use.arguments, to: use.condition.parameters, isVariadic: false)
        do {
            return try use.condition.body(&self, value, arguments) != use.isNegated
        } catch { throw located(error, at: use.range) }
    }

    private mutating func bind(
        _ written: CallArguments, to parameters: [String], isVariadic: Bool
    ) throws(TemplateError) -> FilterArguments {
        if written.isEmpty { return FilterArguments(names: parameters) }
        return try FilterArguments(
            binding: try evaluate(written), to: parameters, isVariadic: isVariadic)
    }

    mutating func evaluate(_ written: CallArguments) throws(TemplateError) -> TemplateArguments {
        var arguments = TemplateArguments(try evaluate(written.positional))
        if let spread = written.spread {
            arguments.positional += try evaluate(spread).items()
        }
        for argument in written.named {
            arguments.named.append(
                .init(name: argument.name, value: try evaluate(argument.value)))
        }
        if let spread = written.namedSpread {
            guard case .object(let members) = try evaluate(spread) else {
                throw TemplateError(.wrongArgument("**", wanted: "a mapping", got: "another value"))
            }
            for (name, value) in members { arguments.named.append(.init(name: name, value: value)) }
        }
        return arguments
    }
}
