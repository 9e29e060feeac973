import Testing
import WireformCore
import WireformTesting

@testable import NewsML1
