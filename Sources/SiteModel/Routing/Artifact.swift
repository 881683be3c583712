/// One file of the published site: a pure value until Publishing writes it or Preview sends it.
package struct Artifact: Sendable, Hashable {
    package let path: OutputPath
    package let mediaType: MediaType
    package let bytes: [UInt8]

    /// - Parameter mediaType: if nil, what the path's extension says.
    package init(_ path: OutputPath, mediaType: MediaType? = nil, bytes: [UInt8]) {
        self.path = path
        self.mediaType = mediaType ?? MediaType(path: path.string)
        self.bytes = bytes
    }
}
