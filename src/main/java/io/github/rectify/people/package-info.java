/**
 * Who: units and people, their leaders and roles, who is away and who stands in, and the person behind a
 * member's user id.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"wecom", "schedule"})
package io.github.rectify.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
