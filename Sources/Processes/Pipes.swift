#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The descriptors between this process and a program that it runs.
struct Pipes {
    /// Ours, which do not block; closed once everything is written, or nobody reads it.
    let input: Descriptor
    /// Closed at its end.
    let output: Descriptor
    let errors: Descriptor
    /// The program's, until it has been started.
    private let program: [Descriptor]

    /// Nil with the error number if the system has no more descriptors.
    init?(_ failure: inout Int32) {
        guard let output = Self.open({ pipe($0) }), let errors = Self.open({ pipe($0) }),
            // Of a socket, writing to a program that reads no more is an error and no signal.
            let input = Self.open({ socketpair(AF_UNIX, Self.stream, 0, $0) })
        else {
            failure = errno
            return nil
        }
        self.input = input.0
        self.output = output.0
        self.errors = errors.0
        program = [input.1, output.1, errors.1]
        #if canImport(Darwin)
            var isSilent: Int32 = 1
            setsockopt(
                input.0.number, SOL_SOCKET, SO_NOSIGPIPE, &isSilent,
                socklen_t(MemoryLayout<Int32>.size))
        #endif
        for descriptor in [input.0, output.0, errors.0] {
            _ = fcntl(descriptor.number, F_SETFL, O_NONBLOCK)
        }
    }

    #if canImport(Glibc)
        private static let stream = Int32(SOCK_STREAM.rawValue)
    #else
        private static let stream = SOCK_STREAM
    #endif

    /// Calls `start` with the program's standard input, output and error, and closes them here: as long as they are
    /// open here, no end of the output would be seen.
    func start(_ start: (Int32, Int32, Int32) -> Int32) -> Int32 {
        defer { for descriptor in program { descriptor.close() } }
        guard program.count == 3 else { return -EBADF }
        return start(program[0].number, program[1].number, program[2].number)
    }

    /// Two descriptors that programs do not inherit, above those for standard input, output and error.
    private static func open(
        _ call: (UnsafeMutablePointer<Int32>) -> Int32
    ) -> (Descriptor, Descriptor)? {
        var ends: [Int32] = [-1, -1]
        guard call(&ends) == 0 else { return nil }
        let first = Descriptor(above: ends[0])
        let second = Descriptor(above: ends[1])
        guard let first, let second else { return nil }
        return (first, second)
    }
}

/// An open file, closed when it is said so, and when the last one who has it lets it go.
final class Descriptor {
    /// -1 once it is closed.
    private(set) var number: Int32

    /// Takes `number` over; nil if there is none that is greater than 2.
    init?(above number: Int32) {
        let moved = fcntl(number, F_DUPFD_CLOEXEC, 3)
        let failure = errno
        _ = systemClose(number)
        errno = failure
        guard moved >= 0 else { return nil }
        self.number = moved
    }

    deinit { close() }

    func close() {
        guard number >= 0 else { return }
        _ = systemClose(number)
        number = -1
    }
}

private func systemClose(_ number: Int32) -> Int32 { close(number) }
