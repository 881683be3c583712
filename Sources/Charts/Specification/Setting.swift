/// What the author says of a part that has a default: nothing, `null` (leave it out), or something.
package enum Setting<Value: Sendable>: Sendable {
    case automatic
    case disabled
    /// On the heap: most settings are not written, and what has many of them stays small to copy.
    indirect case explicit(Value)

    /// What was written, if it was neither left out nor null.
    package var value: Value? {
        if case .explicit(let value) = self { value } else { nil }
    }

    package var isDisabled: Bool {
        if case .disabled = self { true } else { false }
    }

    package var isAutomatic: Bool {
        if case .automatic = self { true } else { false }
    }

    /// This setting, or `other` if this one says nothing.
    package func otherwise(_ other: Self) -> Self { isAutomatic ? other : self }
}

extension Setting: Equatable where Value: Equatable {}
extension Setting: Hashable where Value: Hashable {}
