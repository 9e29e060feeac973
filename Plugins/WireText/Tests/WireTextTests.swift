import Testing
import WireText
import WireformCore

@Suite struct WireTextTests {}
