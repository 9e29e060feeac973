import Testing
import WireformCore
import WireformTesting

@testable import NITF
