package import OrderedCollections
import Synchronization

/// The members of a mapping, in order. Values that are passed on share them: it costs one reference to hand them over.
package struct TemplateMembers: Sendable {
    private final class Storage: Sendable {
        let names: [String]
        let values: [TemplateValue]
        /// The places of the names, where they are too many to be looked through.
        let places: [String: Int]

        init(_ names: [String], _ values: [TemplateValue]) {
            self.names = names
            self.values = values
            var places: [String: Int] = [:]
            if names.count > 16 {
                for (place, name) in names.enumerated() { places[name] = place }
            }
            self.places = places
        }

        func place(_ name: String) -> Int? {
            guard names.count <= 16 else { return places[name] }
            let length = name.utf8.count
            var index = 0
            while index < names.count {
                // Most names differ in length, which is known at once.
                if names[index].utf8.count == length, names[index] == name { return index }
                index += 1
            }
            return nil
        }
    }

    private let storage: Storage

    /// The member called so, looked for first where the last one was found.
    @inline(__always)
    func value(_ name: String, hint: borrowing Atomic<Int>) -> TemplateValue? {
        let place = hint.load(ordering: .relaxed)
        if place < storage.names.count, storage.names[place] == name {
            return storage.values[place]
        }
        guard let place = storage.place(name) else { return nil }
        hint.store(place, ordering: .relaxed)
        return storage.values[place]
    }

    package init(_ members: OrderedDictionary<String, TemplateValue> = [:]) {
        storage = Storage(Array(members.keys), Array(members.values))
    }

    /// - Parameter names: each once.
    init(names: [String], values: [TemplateValue]) { storage = Storage(names, values) }

    package subscript(_ name: String) -> TemplateValue? {
        storage.place(name).map { storage.values[$0] }
    }

    package var keys: [String] { storage.names }
    package var values: [TemplateValue] { storage.values }
    package var count: Int { storage.names.count }
    package var isEmpty: Bool { storage.names.isEmpty }

    /// The same as a dictionary, to be changed.
    package var dictionary: OrderedDictionary<String, TemplateValue> {
        OrderedDictionary(zip(keys, values)) { _, new in new }
    }
}

extension TemplateMembers: Sequence {
    package func makeIterator() -> Zip2Sequence<[String], [TemplateValue]>.Iterator {
        zip(keys, values).makeIterator()
    }
}

extension TemplateMembers: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral members: (String, TemplateValue)...) {
        self.init(OrderedDictionary(members) { _, new in new })
    }
}
