/// An expression as parsed.
struct Expression: Sendable {
    indirect enum Kind: Sendable {
        case constant(TemplateValue)
        case name(Name)
        case list([Expression])
        case tuple([Expression])
        case dictionary([Entry])
        case attribute(Expression, String)
        case item(Expression, Expression)
        case slice(Expression, start: Expression?, stop: Expression?, step: Expression?)
        case call(Expression, CallArguments)
        case filter(Expression, FilterUse)
        case test(Expression, TestUse)
        case not(Expression)
        case negative(Expression)
        case positive(Expression)
        case arithmetic(ArithmeticOperator, Expression, Expression)
        case concatenation([Expression])
        case comparison(Expression, [Comparison])
        case and(Expression, Expression)
        case or(Expression, Expression)
        case conditional(Expression, test: Expression, otherwise: Expression?)
    }

    struct Entry: Sendable {
        var key: Expression
        var value: Expression
    }

    var kind: Kind
    var range: ByteRange
    /// Levels of expressions in it, itself included.
    var depth = 1
}

struct Comparison: Sendable {
    enum Operator: Sendable {
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, contained, notContained
    }

    var operation: Operator
    var operand: Expression
}

struct CallArguments: Sendable {
    struct Named: Sendable {
        var name: String
        var value: Expression
    }

    var positional: [Expression] = []
    var named: [Named] = []
    /// `*list`
    var spread: Expression?
    /// `**mapping`
    var namedSpread: Expression?

    var isEmpty: Bool {
        positional.isEmpty && named.isEmpty && spread == nil && namedSpread == nil
    }
}

/// A filter as applied in an expression or a filter block.
struct FilterUse: Sendable {
    var filter: Filter
    var arguments: CallArguments
    var range: ByteRange
}

/// A test after `is`.
struct TestUse: Sendable {
    var condition: Condition
    var arguments: CallArguments
    var isNegated: Bool
    var range: ByteRange
}
