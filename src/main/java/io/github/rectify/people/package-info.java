/**
 * Who: units and people, their leaders and roles, who is away and who stands in, and how a member of the platform is found.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"wecom", "schedule"})
package io.github.rectify.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
