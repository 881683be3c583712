/// The state of one render.
struct Renderer: ~Copyable {
}
