/// The local values of all frames that run, those of the innermost at the end. A place is empty until its name is
/// assigned.
///
/// The places are those that `LocalScope` gave, which lie inside the frame that was pushed for them.
struct SlotStack: ~Copyable {
    private var start: UnsafeMutablePointer<TemplateValue?>
    private var capacity = 64
    private(set) var count = 0

    init() { start = .allocate(capacity: capacity) }

    deinit {
        start.deinitialize(count: count)
        start.deallocate()
    }

    subscript(index: Int) -> TemplateValue? {
        @inline(__always) get {
            assert(index >= 0 && index < count)
            return start[index]
        }
        @inline(__always) nonmutating set {
            assert(index >= 0 && index < count)
            start[index] = newValue
        }
    }

    /// Assigns without a copy.
    @inline(__always)
    func set(_ index: Int, _ value: consuming TemplateValue) {
        assert(index >= 0 && index < count)
        start[index] = consume value
    }

    /// Adds so many empty places; gives the first.
    @inline(__always)
    mutating func push(_ more: Int) -> Int {
        if capacity - count < more { grow(for: more) }
        let base = count
        var index = base
        while index < base + more {
            (start + index).initialize(to: nil)
            index += 1
        }
        count = index
        return base
    }

    /// Drops the places from `base` on.
    @inline(__always)
    mutating func pop(to base: Int) {
        while count > base {
            count -= 1
            (start + count).deinitialize(count: 1)
        }
    }

    private mutating func grow(for more: Int) {
        let larger = max(capacity * 2, count + more)
        let moved = UnsafeMutablePointer<TemplateValue?>.allocate(capacity: larger)
        moved.moveInitialize(from: start, count: count)
        start.deallocate()
        (start, capacity) = (moved, larger)
    }
}
