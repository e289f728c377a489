package fr.fondationdesterritoires.acceptance;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Steps that build on each other: after one that failed the others fail at once, and say which it was. */
final class StepByStep implements InvocationInterceptor, AfterTestExecutionCallback {

    private static final Namespace STEPS = Namespace.create(StepByStep.class);

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> step, ExtensionContext context)
            throws Throwable {
        String broken = context.getRoot().getStore(STEPS).get(context.getRequiredTestClass(), String.class);
        if (broken != null) {
            invocation.skip();
            throw new AssertionError("Not walked: " + broken + " failed before.");
        }
        invocation.proceed();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            context.getRoot()
                    .getStore(STEPS)
                    .computeIfAbsent(
                            context.getRequiredTestClass(),
                            step -> context.getRequiredTestMethod().getName());
        }
    }
}
