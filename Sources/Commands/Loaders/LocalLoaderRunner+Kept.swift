import Publishing
import SiteModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is kept of a loader is one file: lines that say of what loader, of what key and with what fingerprint, and
/// behind them what it printed. A file that does not fit its own lines is as good as none.
extension LocalLoaderRunner {
    private static let version = "laporan-loader 1"

    func keptOutput(of path: String) -> KeptLoaderOutput? {
        guard let bytes = try? readFile(file(of: path)) else { return nil }
        var lines: [String] = []
        var start = 0
        while lines.count < 4 {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
            start = end + 1
        }
        let output = Array(bytes[start...])
        guard lines[0] == Self.version, lines[1] == path,
            lines[3] == ContentHash(output).hexadecimal
        else { return nil }
        return KeptLoaderOutput(key: lines[2], bytes: output)
    }

    func keep(_ output: KeptLoaderOutput, of path: String) -> String? {
        let hash = ContentHash(output.bytes).hexadecimal
        let header = [Self.version, path, output.key, hash].map { $0 + "\n" }.joined()
        do {
            try writeCacheFile(
                Array(header.utf8) + output.bytes, to: file(of: path), below: root + "/.laporan")
            return nil
        } catch {
            return error.reason
        }
    }

    private func file(of path: String) -> String {
        root + "/.laporan/loaders/" + ContentHash(Array(path.utf8)).hexadecimal
    }
}
