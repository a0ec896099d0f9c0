import { expect, test } from 'vitest';
import { z } from 'zod';
import { policyFile, register, scenarioFile } from '../../src/schema';

const files = { policy: policyFile, register, scenario: scenarioFile };

// Editors check the YAML by these; `npm run schemas` writes them anew.
test.each(Object.entries(files))(
  'the JSON Schema of a %s file is the one that zod checks',
  async (name, schema) => {
    const json = z.toJSONSchema(schema, { io: 'input' });
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(
      `../../src/schema/json/${name}.schema.json`,
    );
  },
);
