extension LocalScope {
    /// Compiles an expression. What is known beforehand is computed now: operators on constants, arguments of filters.
    func compile(_ expression: Expression) -> any ExpressionNode {
        if let value = constantValue(expression) { return ConstantNode(value) }
        let range = expression.range
        switch expression.kind {
        case .name(let name): return NameNode(place(of: name))
        case .list(let items): return ListNode(items.map(compile), isTuple: false)
        case .tuple(let items): return ListNode(items.map(compile), isTuple: true)
        case .dictionary(let entries):
            return DictionaryNode(entries.map { (compile($0.key), compile($0.value)) }, at: range)
        case .attribute(let base, let name):
            if case .name(let variable) = base.kind {
                return NameMemberNode(place(of: variable), name, at: range)
            }
            return AttributeNode(compile(base), name, at: range)
        case .item(let base, let key): return ItemNode(compile(base), compile(key), at: range)
        case .slice(let base, let start, let stop, let step):
            let bounds = [start, stop, step].map { $0.map { (node: compile($0), range: $0.range) } }
            return SliceNode(compile(base), bounds, at: range)
        case .call(let callee, let arguments):
            return CallNode(
                .init(callee: callee, arguments: arguments, range: range), in: self)
        case .filter(let base, let use): return FilterNode(compile(base), compile(use), at: range)
        case .test(let base, let use):
            let arguments = bound(
                use.arguments, to: use.condition.parameters, isVariadic: false)
            return TestNode(compile(base), use, arguments, at: range)
        default: return compileOperator(expression)
        }
    }

    private func compileOperator(_ expression: Expression) -> any ExpressionNode {
        let range = expression.range
        switch expression.kind {
        case .not(let operand): return PrefixNode(.not, compile(operand), at: range)
        case .negative(let operand): return PrefixNode(.negative, compile(operand), at: range)
        case .positive(let operand): return PrefixNode(.positive, compile(operand), at: range)
        case .arithmetic(let operation, let left, let right):
            return ArithmeticNode(operation, compile(left), compile(right), at: range)
        case .concatenation(let parts): return ConcatenationNode(parts.map(compile), at: range)
        case .comparison(let first, let others):
            return ComparisonNode(
                compile(first), others.map { ($0.operation, compile($0.operand)) }, at: range)
        case .and(let left, let right):
            return ConnectiveNode(isAnd: true, compile(left), compile(right), at: range)
        case .or(let left, let right):
            return ConnectiveNode(isAnd: false, compile(left), compile(right), at: range)
        case .conditional(let value, let test, let otherwise):
            return ConditionalNode(
                compile(value), test: compile(test), otherwise: otherwise.map(compile), at: range)
        default: return ConstantNode(.null)
        }
    }

    func compileCallee(_ callee: Expression) -> Callee {
        if let levels = superLevels(callee) {
            return .parent(levels: levels, otherwise: compile(callee))
        }
        guard case .attribute(let base, let name) = callee.kind else {
            return .value(compile(callee))
        }
        if case .name(let object) = base.kind, object.text == "self" {
            return .block(name, self: place(of: object), otherwise: compile(base))
        }
        return .member(compile(base), name)
    }

    func compile(_ use: FilterUse) -> CompiledFilter {
        CompiledFilter(
            use.filter,
            bound(
                use.arguments, to: use.filter.parameters, isVariadic: use.filter.isVariadic),
            at: use.range)
    }

    private func bound(
        _ arguments: CallArguments, to names: [String], isVariadic: Bool
    ) -> BoundArguments {
        if arguments.isEmpty { return .constant(FilterArguments([], names: names)) }
        guard arguments.spread == nil, arguments.namedSpread == nil else {
            return .general(
                CompiledArguments(arguments, in: self), names: names, isVariadic: isVariadic)
        }
        if let values = constantArguments(arguments),
            let constant = try? FilterArguments(binding: values, to: names, isVariadic: isVariadic)
        {
            return .constant(constant)
        }
        // The parser has checked that each fits a parameter.
        guard !isVariadic else {
            return .general(
                CompiledArguments(arguments, in: self), names: names, isVariadic: isVariadic)
        }
        var places: [(any ExpressionNode)?] = arguments.positional.map(compile)
        for argument in arguments.named {
            guard let place = names.firstIndex(of: argument.name) else { continue }
            while places.count <= place { places.append(nil) }
            places[place] = compile(argument.value)
        }
        return .places(places, names: names)
    }
}

/// How many levels up `super`, `super.super` … go; nil for any other expression.
private func superLevels(_ callee: Expression) -> Int? {
    switch callee.kind {
    case .name(let name): name.text == "super" ? 1 : nil
    case .attribute(let base, "super"): superLevels(base).map { $0 + 1 }
    default: nil
    }
}
