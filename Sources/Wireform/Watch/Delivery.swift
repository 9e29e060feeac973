internal import Synchronization
internal import WireformCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Takes files out of a hot folder and delivers what became of them, each once, whatever is killed when.
///
/// Every step is one rename, and each state can be told from the others by looking:
/// 1. *claimed*: the file is moved to `IN/.wireform/ID/`. Without outputs of its ID it is converted, again if need be.
/// 2. *staged*: outputs are written to `OUT/.wireform/KEY/ID.new/`, and thrown away where that is found later.
/// 3. *committed*: that folder is renamed to `ID.out`. From here on the file is never converted again.
/// 4. *delivered*: each output is moved to its place, then the report, then the file to `done/`, then `ID.out` goes.
///
/// Outputs that somebody has fetched meanwhile are no longer in `ID.out`, so nothing is delivered twice.
final class Delivery: Sendable {
  /// A file that is taken: its folder in the state of the hot folder, and its path below the hot folder.
  struct Claim: Sendable, Hashable {
    let id: String
    let relative: String
  }

  private let input: String
  private let output: String
  private let done: String
  private let failed: String
  private let work: String
  private let staging: String
  private let lock: Int32
  private let counter = Atomic<Int>(0)
  private let turn = Mutex(())

  /// Opens the state of a hot folder, which one process at a time may do.
  init(input: String, output: String, done: String, failed: String) throws(FormatError) {
    self.input = input
    self.output = output
    self.done = done
    self.failed = failed
    work = FilePath.join(input, ".wireform")
    for folder in [output, done, failed, work] { try OutputFolder.make(folder) }
    staging = FilePath.join(output, ".wireform/\(Delivery.key(of: input))")
    try OutputFolder.make(staging)
    for folder in [done, failed] where FileTree.identity(folder)?.device != FileTree.identity(work)?.device {
      throw FormatError(
        .cannotCreate, .outputBarred, "'\(PathText.shown(folder))' is on another file system than '\(input)'")
    }
    lock = PathText.with(FilePath.join(work, "lock")) { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      throw FormatError(.cannotCreate, .outputBarred, "'\(PathText.shown(input))' is watched by another process")
    }
  }

  deinit { close(lock) }

  /// Several hot folders may deliver into one folder: each has its own corner of it.
  private static func key(of folder: String) -> String {
    var path = folder
    if let resolved = PathText.with(folder, { realpath($0, nil) }) {
      path = PathText.text(cString: resolved)
      Glibc.free(resolved)
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }

  private func folder(of claim: Claim) -> String { FilePath.join(work, claim.id) }
  private func report(of claim: Claim) -> String { FilePath.join(work, claim.id + ".report.jsonl") }
  private func committed(_ id: String) -> String { FilePath.join(staging, id + ".out") }

  /// The file of a claim, for reading.
  func entry(of claim: Claim) -> FileTree.Entry { FileTree.Entry(base: folder(of: claim), relative: claim.relative) }

  /// The folder to write outputs to, empty.
  func stage(_ claim: Claim) throws(FormatError) -> String {
    let folder = FilePath.join(staging, claim.id + ".new")
    Moving.removeTree(folder)
    try OutputFolder.make(folder)
    return folder
  }

  /// The path for the report, until the file goes to its place.
  func reportPath(of claim: Claim) -> String { report(of: claim) }

  /// Finishes what a process that was killed had begun.
  /// - Returns: the files that it had taken and not converted.
  func recover() -> [Claim] {
    for (name, _) in Moving.names(in: staging) {
      if name.hasSuffix(".out") {
        let id = String(name.dropLast(4))
        deliver(claims(of: id).first ?? Claim(id: id, relative: ""))
      } else {
        Moving.removeTree(FilePath.join(staging, name))
      }
    }
    var left: [Claim] = []
    for (name, isFolder) in Moving.names(in: work) where isFolder {
      let found = claims(of: name)
      if found.isEmpty { Moving.removeTree(FilePath.join(work, name)) }
      left += found
    }
    return left
  }

  private func claims(of id: String) -> [Claim] {
    FileTree.files(in: FilePath.join(work, id), unreadable: { _ in }).map { Claim(id: id, relative: $0.relative) }
  }

  /// Takes a file out of the hot folder; nil where it is gone.
  func claim(_ relative: String) -> Claim? {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    while true {
      let number = counter.add(1, ordering: .relaxed).newValue
      let claim = Claim(id: "\(now.tv_sec)-\(getpid())-\(number)", relative: relative)
      let made = Moving.makeFolder(folder(of: claim))
      if made == EEXIST { continue }
      guard made == 0 else { return nil }
      let target = FilePath.join(folder(of: claim), relative)
      try? OutputFolder.make(FilePath.folder(of: target))
      if Moving.rename(FilePath.join(input, relative), toFree: target) == 0 { return claim }
      Moving.removeTree(folder(of: claim))
      return nil
    }
  }

  /// Makes the outputs of a claim final and delivers them.
  /// - Returns: where they went.
  func commit(_ claim: Claim) throws(FormatError) -> [String] {
    let failure = Moving.rename(FilePath.join(staging, claim.id + ".new"), toFree: committed(claim.id))
    guard failure == 0 else {
      throw FormatError(.cannotCreate, .outputBarred, "cannot deliver: \(String(cString: strerror(failure)))")
    }
    return deliver(claim)
  }

  /// Moves what is committed to its places; all steps may have been done before.
  @discardableResult
  private func deliver(_ claim: Claim) -> [String] {
    turn.withLock { _ in
      let folder = committed(claim.id)
      var places: [String] = []
      for file in FileTree.files(in: folder, unreadable: { _ in }) {
        guard let place = move(file.path, into: output, file.relative) else { return places }
        places.append(place)
      }
      guard claim.relative.isEmpty || settle(claim, in: done) else { return places }
      Moving.removeTree(folder)
      Moving.removeTree(self.folder(of: claim))
      return places
    }
  }

  /// Moves a file that cannot be converted to `failed/`, and takes its outputs away.
  func fail(_ claim: Claim) {
    turn.withLock { _ in
      Moving.removeTree(FilePath.join(staging, claim.id + ".new"))
      if settle(claim, in: failed) { Moving.removeTree(folder(of: claim)) }
    }
  }

  /// Moves the report and then the file of a claim into a folder.
  private func settle(_ claim: Claim, in folder: String) -> Bool {
    let source = FilePath.join(self.folder(of: claim), claim.relative)
    guard FileTree.exists(source) else { return true }
    let free = Delivery.free(FilePath.join(folder, claim.relative))
    try? OutputFolder.make(FilePath.folder(of: free))
    _ = Moving.rename(report(of: claim), over: free + ".report.jsonl")
    return Moving.rename(source, toFree: free) == 0
  }

  /// Moves an output to its place, or beside it where something of the name is there.
  private func move(_ path: String, into folder: String, _ relative: String) -> String? {
    let wanted = FilePath.join(folder, relative)
    for _ in 0..<1000 {
      let place = Delivery.free(wanted)
      try? OutputFolder.make(FilePath.folder(of: place))
      let failure = Moving.rename(path, toFree: place)
      if failure == 0 { return place }
      if failure != EEXIST { return nil }
    }
    return nil
  }

  /// The path, or the first of `name~2.ext`, `name~3.ext` and so on that nothing has.
  private static func free(_ path: String) -> String {
    guard FileTree.exists(path) else { return path }
    let ending = FilePath.fileExtension(of: path)
    let stem = FilePath.join(FilePath.folder(of: path), FilePath.stem(of: path))
    var number = 2
    while true {
      let next = "\(stem)~\(number)" + (ending.isEmpty ? "" : ".\(ending)")
      if !FileTree.exists(next) { return next }
      number += 1
    }
  }
}
