import PondGeodesy

/// The size of a farmer (规模 C1 to C5), by the feed his ponds eat in a year.
package struct ScaleGrade: Hashable, Sendable {
    /// 1 for the largest, 5 for the smallest, whatever the policy calls them.
    package let size: Int
    /// `C1` to `C5`, in the policy's names and order.
    package let name: String

    /// The grade by tonnes, else by net water; `nil` when both are unknown or the water eats no feed.
    package init?(feed: Mass?, netWater: Area?, waterClass: WaterClass, policy: Policy) {
        guard waterClass != .unfed else { return nil }
        let grades = policy.grades
        let isCommon = waterClass == .common
        if let feed {
            size = (isCommon ? grades.commonTonnes : grades.specialTonnes).size(of: feed.tonnes)
        } else if let netWater {
            size = (isCommon ? grades.commonNetMu : grades.specialNetMu).size(of: netWater.mu)
        } else {
            return nil
        }
        let names = policy.survey.scaleGrades
        name = policy.survey.gradeOrder == .firstIsLargest ? names[size - 1] : names[names.count - size]
    }
}
