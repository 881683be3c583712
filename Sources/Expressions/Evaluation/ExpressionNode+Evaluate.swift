import Diagnostics
import OrderedCollections

extension ExpressionNode {
    /// - Parameter row: of the table of `scope`.
    func evaluate(_ scope: ExpressionScope, _ row: Int) -> ExpressionValue {
        switch self {
        case .literal(let value): return value
        case .datum: return scope.wholeRow(row)
        case .column(let name): return scope.cell(name, row)
        case .cells(let column): return column.value(at: row)
        case .global(let name): return scope.globals[name] ?? .undefined
        case .member(let object, let key):
            return lookUp(key.evaluate(scope, row), in: object.evaluate(scope, row))
        case .call(let function, let arguments, let span):
            do throws(ExpressionFault) {
                return try function.body(arguments.map { $0.evaluate(scope, row) }, scope)
            } catch {
                return scope.refuse(error, at: span)
            }
        case .unary(let unaryOperator, let operand):
            return unaryOperator.apply(operand.evaluate(scope, row))
        case .binary(let binaryOperator, let left, let right):
            do throws(ExpressionFault) {
                return try binaryOperator.value(
                    left.evaluate(scope, row), right.evaluate(scope, row))
            } catch {
                return scope.refuse(error, at: scope.span)
            }
        case .and(let left, let right):
            let value = left.evaluate(scope, row)
            return value.isTruthy ? right.evaluate(scope, row) : value
        case .or(let left, let right):
            let value = left.evaluate(scope, row)
            return value.isTruthy ? value : right.evaluate(scope, row)
        case .conditional(let test, let then, let otherwise):
            return test.evaluate(scope, row).isTruthy
                ? then.evaluate(scope, row) : otherwise.evaluate(scope, row)
        case .array(let items): return .array(items.map { $0.evaluate(scope, row) })
        case .object(let properties):
            var object: OrderedDictionary<String, ExpressionValue> = [:]
            for property in properties {
                object[property.key] = property.value.evaluate(scope, row)
            }
            return .object(object)
        }
    }
}

extension ExpressionScope {
    fileprivate func wholeRow(_ index: Int) -> ExpressionValue {
        switch row {
        case .value(let value): value
        case .table(let rows): rows.object(at: index)
        }
    }

    fileprivate func cell(_ name: String, _ index: Int) -> ExpressionValue {
        switch row {
        case .value(let value): lookUp(.string(name), in: value)
        case .table(let rows): rows.value(name, at: index)
        }
    }
}

extension ExpressionScope {
    /// Undefined, having noted why.
    fileprivate func refuse(_ fault: ExpressionFault, at span: SourceSpan?) -> ExpressionValue {
        if let span = span ?? self.span { faults?.report(fault, at: span) }
        return .undefined
    }
}

/// `object[key]`.
func lookUp(_ key: ExpressionValue, in object: ExpressionValue) -> ExpressionValue {
    switch object {
    case .object(let members): return members[key.text] ?? .undefined
    case .array(let items):
        if key.text == "length" { return .number(Double(items.count)) }
        guard let index = Int(exactly: key.number), items.indices.contains(index) else {
            return .undefined
        }
        return items[index]
    case .string(let text):
        if key.text == "length" { return .number(Double(text.utf16.count)) }
        let units = Array(text.utf16)
        guard let index = Int(exactly: key.number), units.indices.contains(index) else {
            return .undefined
        }
        return .string(String(decoding: [units[index]], as: UTF16.self))
    case .color(let color): return color.channel(key.text).map(ExpressionValue.number) ?? .undefined
    case .pattern(let pattern):
        switch key.text {
        case "source": return .string(pattern.source)
        case "flags": return .string(pattern.flags)
        default: return .undefined
        }
    default: return .undefined
    }
}

extension UnaryOperator {
    func apply(_ value: ExpressionValue) -> ExpressionValue {
        switch self {
        case .plus: .number(value.number)
        case .minus: .number(-value.number)
        case .not: .boolean(!value.isTruthy)
        case .complement: .number(Double(~int32(value.number)))
        }
    }
}

extension BinaryOperator {
    /// The result, unless it is text longer than an expression may make.
    func value(
        _ left: ExpressionValue, _ right: ExpressionValue
    ) throws(ExpressionFault) -> ExpressionValue {
        let value = apply(left, right)
        if case .string(let text) = value { try checkTextLength(text) }
        return value
    }

    private func apply(_ left: ExpressionValue, _ right: ExpressionValue) -> ExpressionValue {
        switch self {
        case .add: return sum(left, right)
        case .subtract: return .number(left.number - right.number)
        case .multiply: return .number(left.number * right.number)
        case .divide: return .number(left.number / right.number)
        case .remainder:
            return .number(left.number.truncatingRemainder(dividingBy: right.number))
        case .contains: return .boolean(hasKey(right, left.text))
        case .equal: return .boolean(areEqual(left, right))
        case .notEqual: return .boolean(!areEqual(left, right))
        case .identical: return .boolean(areIdentical(left, right))
        case .notIdentical: return .boolean(!areIdentical(left, right))
        case .less: return .boolean(isLess(left, right) ?? false)
        case .greater: return .boolean(isLess(right, left) ?? false)
        case .lessOrEqual: return .boolean(isLess(right, left).map(!) ?? false)
        case .greaterOrEqual: return .boolean(isLess(left, right).map(!) ?? false)
        case .bitOr, .bitXor, .bitAnd, .shiftLeft, .shiftRight, .shiftRightUnsigned:
            return .number(bits(int32(left.number), int32(right.number)))
        }
    }

    private func bits(_ left: Int32, _ right: Int32) -> Double {
        let count = right & 31
        switch self {
        case .bitOr: return Double(left | right)
        case .bitXor: return Double(left ^ right)
        case .bitAnd: return Double(left & right)
        case .shiftLeft: return Double(left << count)
        case .shiftRight: return Double(left >> count)
        default: return Double(UInt32(bitPattern: left) >> UInt32(count))
        }
    }
}

/// `key in object`.
private func hasKey(_ object: ExpressionValue, _ key: String) -> Bool {
    switch object {
    case .object(let members): members[key] != nil
    case .array(let items): key == "length" || Int(key).map(items.indices.contains) ?? false
    default: false
    }
}

/// `+`: text joins, numbers add; a date counts as text.
private func sum(_ left: ExpressionValue, _ right: ExpressionValue) -> ExpressionValue {
    if case .number(let left) = left, case .number(let right) = right {
        return .number(left + right)
    }
    let (left, right) = (left.primitive, right.primitive)
    if left.isString || right.isString || left.isInstant || right.isInstant {
        return .string(left.text + right.text)
    }
    return .number(left.number + right.number)
}

/// ECMAScript's ToInt32: the integer part modulo 2³².
private func int32(_ number: Double) -> Int32 {
    guard number.isFinite else { return 0 }
    let wrapped = number.rounded(.towardZero).truncatingRemainder(dividingBy: 4_294_967_296)
    return Int32(truncatingIfNeeded: Int64(wrapped))
}
