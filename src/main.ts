import { mount } from 'svelte';
import Root from './App.svelte';
import './ui/base.css';

const target = document.getElementById('app');
if (target) mount(Root, { target });
