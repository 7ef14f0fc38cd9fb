package coop.cabas.testing;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.springframework.test.context.TestContextManager;

/**
 * Gives the properties of a class what Spring gives its tests: beans, and the clock set back; on the database that the tests of the same
 * module share. Add it beside {@link ModuleTest}.
 */
public final class InSpring implements AroundPropertyHook {

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Exception {
        var test = context.testInstance();
        var method = context.targetMethod();
        var spring = new TestContextManager(test.getClass());
        spring.prepareTestInstance(test);
        spring.beforeTestMethod(test, method);
        try {
            return property.execute();
        } finally {
            spring.afterTestMethod(test, method, null);
        }
    }
}
