import Diagnostics

/// The arguments of a filter or test, in the order of its parameters.
///
/// One object, since most are constants: to hand them over costs one reference.
final class FilterArguments: Sendable {
    /// One for each parameter; nil where none was given.
    private let values: [TemplateValue?]
    /// Those beyond the parameters, of a variadic filter.
    let rest: [TemplateValue]
    let named: [TemplateArguments.Named]
    let names: [String]

    init(
        _ values: [TemplateValue?] = [], names: [String] = [], rest: [TemplateValue] = [],
        named: [TemplateArguments.Named] = []
    ) {
        self.values = values
        self.names = names
        self.rest = rest
        self.named = named
    }

    /// The argument at `index`, or nil if it was not given or is null.
    func optional(_ index: Int) -> TemplateValue? {
        guard values.indices.contains(index), let value = values[index], !value.isNull else {
            return nil
        }
        return value
    }

    /// The argument at `index` as it was given, null included.
    subscript(_ index: Int) -> TemplateValue? {
        values.indices.contains(index) ? values[index] : nil
    }

    private func name(_ index: Int) -> String {
        names.indices.contains(index) ? names[index] : "\(index + 1)"
    }

    private func wrong(_ index: Int, _ wanted: String, _ value: TemplateValue) -> TemplateError {
        if case .undefined(let origin) = value { return origin.error }
        return TemplateError(.wrongArgument(name(index), wanted: wanted, got: value.kind))
    }

    /// The text at `index`, or nil if none was given.
    func text(_ index: Int) throws(TemplateError) -> String? {
        if index >= values.count { return nil }
        guard let value = optional(index) else { return nil }
        guard let text = value.plainText else { throw wrong(index, "text", value) }
        return text
    }

    /// The whole number at `index`, or nil if none was given.
    func integer(_ index: Int) throws(TemplateError) -> Int? {
        if index >= values.count { return nil }
        if case .integer(let integer) = values[index] { return integer }
        guard let value = optional(index) else { return nil }
        switch try value.plain() {
        case .integer(let integer): return integer
        case .boolean(let flag): return flag ? 1 : 0
        case .number(let number):
            if let integer = Int(exactly: number) { return integer }
            throw wrong(index, "a whole number", value)
        default: throw wrong(index, "a whole number", value)
        }
    }

    /// The truth of the argument at `index`.
    func flag(_ index: Int, default fallback: Bool = false) throws(TemplateError) -> Bool {
        guard let value = self[index] else { return fallback }
        return try value.isTrue()
    }
}

extension FilterArguments {
    /// Puts each argument in its parameter's place.
    convenience init(
        binding arguments: TemplateArguments, to parameters: [String], isVariadic: Bool
    ) throws(TemplateError) {
        var named: [TemplateArguments.Named] = []
        var values: [TemplateValue?] = arguments.positional.prefix(parameters.count).map { $0 }
        let rest = Array(arguments.positional.dropFirst(parameters.count))
        for argument in arguments.named {
            guard let place = parameters.firstIndex(of: argument.name) else {
                guard isVariadic else {
                    throw TemplateError(.unknownArgument(argument.name, of: "filter"))
                }
                named.append(argument)
                continue
            }
            while values.count <= place { values.append(nil) }
            guard values[place] == nil else {
                throw TemplateError(.repeatedArgument(argument.name))
            }
            values[place] = argument.value
        }
        if !isVariadic, !rest.isEmpty {
            throw TemplateError(.tooManyArguments("filter", limit: parameters.count))
        }
        self.init(values, names: parameters, rest: rest, named: named)
    }

    /// The argument at `index`; throws if it was not given.
    func required(_ index: Int) throws(TemplateError) -> TemplateValue {
        guard let value = self[index] else {
            throw TemplateError(
                .missingArgument(names.indices.contains(index) ? names[index] : "", of: nil))
        }
        return value
    }
}
