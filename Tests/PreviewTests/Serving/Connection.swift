#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A browser's side of a connection, byte for byte. Waiting keeps no thread from the server.
struct Connection: ~Copyable {
    private let descriptor: Int32

    struct Refused: Error {}

    init(port: Int) throws {
        #if canImport(Glibc)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard result == 0 else { throw Refused() }
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    deinit { close(descriptor) }

    borrowing func send(_ text: String) { _ = write(descriptor, text, text.utf8.count) }

    /// What comes in, up to and with `end`, or all that came if it does not.
    borrowing func receive(until end: String) async throws -> String {
        var bytes: [UInt8] = []
        while !bytes.suffix(end.utf8.count).elementsEqual(end.utf8), let byte = try await next() {
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The next byte, or nil if the server has closed the connection.
    borrowing func next() async throws -> UInt8? {
        var byte: UInt8 = 0
        while case let count = read(descriptor, &byte, 1), count != 1 {
            guard count < 0, errno == EAGAIN else { return nil }
            try await Task.sleep(for: .milliseconds(1))
        }
        return byte
    }
}
