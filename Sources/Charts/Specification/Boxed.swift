/// A large value on the heap, so that what holds it is small to copy. A change copies it.
///
/// Definitions have up to a hundred properties, most of them not written; drawing a chart passes them on hundreds
/// of times.
@propertyWrapper
@dynamicMemberLookup
package struct Boxed<Value: Sendable>: Sendable {
    private final class Box: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    package init(wrappedValue: Value) { box = Box(wrappedValue) }
    package init(_ value: Value) { box = Box(value) }

    package var wrappedValue: Value {
        @inline(__always) _read { yield box.value }
        _modify {
            var value = box.value
            defer { box = Box(value) }
            yield &value
        }
    }

    package var projectedValue: Self { self }

    package subscript<Property>(dynamicMember path: WritableKeyPath<Value, Property>) -> Property {
        @inline(__always) get { box.value[keyPath: path] }
        set { wrappedValue[keyPath: path] = newValue }
    }

    /// A property of the value.
    @inline(__always)
    package subscript<Property>(property path: KeyPath<Value, Property>) -> Property {
        box.value[keyPath: path]
    }
}
